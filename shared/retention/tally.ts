import { z } from 'zod';

/** Numbers by table and key, such as `{ outcome: { banned: 2 } }`. Keys are words of the app, never of a case. */
export const Tally = z.record(z.string(), z.record(z.string(), z.number().int().min(0)));
export type Tally = z.infer<typeof Tally>;

/** What went, by the year of its report; bans and flags as the list in numbers tells them. */
export const FrozenYear = z.object({ figures: Tally, bans: Tally, flags: Tally });
export type FrozenYear = z.infer<typeof FrozenYear>;

/** Counts one for each key of each table. */
export function tallyOf(rows: readonly (readonly [table: string, key: string])[]): Tally {
  return sumOf(rows.map(([table, key]) => ({ [table]: { [key]: 1 } })));
}

export function sumOf(tallies: readonly Tally[]): Tally {
  const sum: Record<string, Record<string, number>> = {};
  for (const tally of tallies)
    for (const [table, lines] of Object.entries(tally)) {
      sum[table] ??= {};
      for (const [key, count] of Object.entries(lines)) sum[table][key] = (sum[table][key] ?? 0) + count;
    }
  return sum;
}
