import { z } from 'zod';
import { RequiredLine } from '../text.ts';
import { Instant } from '../time.ts';

/** One share on one card: ten groups of four characters. The first group names the set: see electron/vault/recovery-shares.ts. */
export const SHARE_GROUPS = 10;
export const SHARE_GROUP_LENGTH = 4;

/** One share alone would be a second recovery key; more than nine cards nobody keeps count of. */
export const SHARES_MIN = 2;
export const SHARES_MAX = 9;

/** As typed from a card. */
export const TypedShare = z.string().max(200);

export const ShareNumber = z.number().int().min(1).max(SHARES_MAX);

/** One group, typed to confirm that a card can be read. `index` counts from 0. */
export const ShareGroup = z.strictObject({
  index: z
    .number()
    .int()
    .min(0)
    .max(SHARE_GROUPS - 1),
  text: z.string().max(20),
});
export type ShareGroup = z.infer<typeof ShareGroup>;

export const ShareHolder = z.object({
  number: ShareNumber,
  /** Who keeps the card: a name, a place. */
  holder: RequiredLine,
  /** Last typed from the card and found to be right. */
  checkedAt: Instant,
});
export type ShareHolder = z.infer<typeof ShareHolder>;

/** Cards of which any `needed` open the case file. */
export const ShareSet = z.object({
  id: z.string(),
  /** As printed on each card. */
  name: z.string(),
  needed: z.number().int(),
  madeAt: Instant,
  holders: z.array(ShareHolder),
});
export type ShareSet = z.infer<typeof ShareSet>;

export const FormerShareSet = ShareSet.omit({ holders: true }).extend({
  cards: z.number().int(),
  endedAt: Instant,
  /** The key of the case file was changed; another set took its place; the team ended it; its key file is gone or another one. */
  why: z.enum(['key-changed', 'replaced', 'ended', 'lost']),
});
export type FormerShareSet = z.infer<typeof FormerShareSet>;

/** What can be said of typed shares before anything is tried. `set`, `number` and `needed` are the share's own words. */
export const ShareVerdict = z.discriminatedUnion('state', [
  z.object({ state: z.literal('good'), set: z.string(), number: z.number(), needed: z.number() }),
  /** Not all of its characters are there, or too many are. */
  z.object({ state: z.literal('incomplete'), characters: z.number() }),
  z.object({ state: z.literal('mistyped') }),
  /** It is the recovery key. */
  z.object({ state: z.literal('recovery-key') }),
  /** The same card once more. */
  z.object({ state: z.literal('again'), number: z.number() }),
  /** Of another set than the first one. */
  z.object({ state: z.literal('other-set'), set: z.string(), first: z.string() }),
]);
export type ShareVerdict = z.infer<typeof ShareVerdict>;
