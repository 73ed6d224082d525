import { z } from 'zod';

/** `likely`: look at it first. `look`: may be. `hidden`: counted, shown when asked for. Whoever is in no band was not found. */
export const Band = z.enum(['likely', 'look', 'hidden']);
export type Band = z.infer<typeof Band>;

export const ScreenField = z.enum(['name', 'email', 'handle', 'organisation']);
export type ScreenField = z.infer<typeof ScreenField>;

/** In what two texts are alike. */
export const Likeness = z.enum([
  // of any field
  'same',
  'spelling',
  // of names
  'contains',
  'accents',
  'script',
  'sound',
  'order',
  'nickname',
  'initials',
  'joined',
  'partly',
  /** So many people here are called so that the name alone says less. */
  'common',
  /** One mailbox, written otherwise: "mo.th+talk@example.org". */
  'same-mailbox',
  /** What stands before the @ is the same, at another provider. */
  'local-part',
  /** Digits or signs for letters: "m0th". */
  'look-alike',
]);
export type Likeness = z.infer<typeof Likeness>;

/** Why a registrant may be somebody listed: the two texts that were compared, and what was found. */
export const ScreenReason = z.object({
  field: ScreenField,
  registrant: z.string(),
  listed: z.string(),
  likenesses: z.array(Likeness).min(1),
  /** Whether this alone moved the row into another band than the name would have. */
  moved: z.enum(['up', 'down']).nullable(),
});
export type ScreenReason = z.infer<typeof ScreenReason>;

export const Found = z.object({
  /** Of `Listed`. */
  listedId: z.string(),
  /** 0 to 100; not a probability. */
  score: z.number().min(0).max(100),
  band: Band,
  /** What says most first. */
  reasons: z.array(ScreenReason).min(1),
});
export type Found = z.infer<typeof Found>;
