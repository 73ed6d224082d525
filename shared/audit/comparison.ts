import { z } from 'zod';

/** A printed head of the log: the number of its entry and the first characters of its hash. Names of backups have no number. */
export const PrintedHead = z.strictObject({
  sequence: z.number().int().min(1).nullable().default(null),
  hash: z
    .string()
    .overwrite((text) => text.toLowerCase())
    .regex(/^[0-9a-f]{8,64}$/),
});
export type PrintedHead = z.output<typeof PrintedHead>;

/**
 * Whether the log still holds what was printed. `contained`: that entry is there, and everything before it is as it was.
 * `broken`: it is there, and something before it was changed. `cut`: no chain is that long. `other`: that number has
 * another entry, so the log was written anew, or this is another case file.
 */
export const Comparison = z.object({
  outcome: z.enum(['contained', 'broken', 'cut', 'other']),
  /** Of the entry that was found, or looked for. */
  sequence: z.number().int().nullable(),
  /** How many the longest chain has now. */
  entries: z.number().int(),
});
export type Comparison = z.infer<typeof Comparison>;
