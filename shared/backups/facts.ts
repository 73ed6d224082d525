import { z } from 'zod';
import { ChainHead } from '../audit/audit-entry.ts';

/** What must be the same in a database and in its copy. */
export const Facts = z.object({
  /** Version of the tables. */
  format: z.number().int(),
  pages: z.number().int(),
  /** Number of rows by table. */
  rows: z.record(z.string(), z.number().int()),
  /** The last link of each installation's chain. */
  heads: z.array(ChainHead),
});
export type Facts = z.infer<typeof Facts>;

export function isSame(one: Facts, other: Facts): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

export function countRows({ rows }: Facts): number {
  return Object.values(rows).reduce((sum, count) => sum + count, 0);
}

export function countEntries({ heads }: Facts): number {
  return heads.reduce((sum, { sequence }) => sum + sequence, 0);
}

function inOrder({ format, pages, rows, heads }: Facts) {
  return [
    format,
    pages,
    Object.entries(rows).sort(([a], [b]) => (a < b ? -1 : 1)),
    heads.map(({ installation, sequence, hash }) => `${installation} ${sequence} ${hash}`).sort(),
  ];
}
