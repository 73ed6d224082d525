import { z } from 'zod';
import { query, task } from '../procedure.ts';
import { ChainHead, LoggedEntry } from './audit-entry.ts';

export const Verification = z.object({
  /** Of the whole database file: `ok`, or what SQLite's integrity check said. */
  pages: z.object({ checked: z.number().int(), problems: z.array(z.string()) }),
  chains: z.array(z.object({ head: ChainHead, brokenAt: z.number().int().nullable() })),
  intact: z.boolean(),
});
export type Verification = z.infer<typeof Verification>;

export const auditProcedures = {
  /** Newest first. */
  list: query(
    z.strictObject({
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.object({ total: z.number().int(), entries: z.array(LoggedEntry) }),
  ),
  /** Reads every page (its authentication is checked by that) and walks every chain. */
  verify: task(z.strictObject({}), Verification),
};
