import { z } from 'zod';
import { Instant } from '../time.ts';

/**
 * 16 random bytes in hex, made anew for each package: in `package.json`, so within the seal, and in the leaving side's row of the
 * package. Whoever can answer with a code made with it has opened that very package.
 */
export const ReceiptKey = z.string().regex(/^[0-9a-f]{32}$/);
export type ReceiptKey = z.infer<typeof ReceiptKey>;

/** What the one who took a package over says of it: numbers alone, so that it can go by mail or be read aloud. */
export const Receipt = z.object({
  /** To the minute. */
  at: Instant,
  /** Rows that were not there before, that were there just so, and that said something else. */
  came: z.number().int().min(0),
  same: z.number().int().min(0),
  clashed: z.number().int().min(0),
});
export type Receipt = z.infer<typeof Receipt>;

/** Groups of four characters: 21 bytes in bech32m fill them exactly. */
export const RECEIPT_GROUPS = 10;
