import { z } from 'zod';
import { Instant } from '../time.ts';

/** What came of a table of a damaged case file. */
export const SalvagedTable = z.object({
  table: z.string(),
  read: z.number().int(),
  /** Ids of rows that are known to have been there and could not be read; at most some hundred are listed. */
  lost: z.array(z.string()),
  lostCount: z.number().int(),
  /** Some of its pages could not be read, so there may be rows that nothing names any more. */
  maybeMore: z.boolean(),
  /** Rows that were read, and left out as what they belong to could not be. */
  leftOut: z.number().int(),
  /** Rows made anew, nearly empty, for what others belong to. */
  standIns: z.number().int(),
});
export type SalvagedTable = z.infer<typeof SalvagedTable>;

/** How a case file was made of what could be read of a damaged one. No content: ids and numbers. */
export const Salvage = z.object({
  at: Instant,
  /** Of the damaged file. */
  pages: z.number().int(),
  damagedPages: z.number().int(),
  /** Those of which something is missing. */
  tables: z.array(SalvagedTable),
  /** Of all tables. */
  rows: z.number().int(),
});
export type Salvage = z.infer<typeof Salvage>;
