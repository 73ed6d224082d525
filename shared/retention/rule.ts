import { z } from 'zod';
import { Day } from '../time.ts';

/**
 * How a case ended, as far as it decides how long it is kept. `no-violation`: each allegation was found mistaken, in bad
 * faith or no breach. `person-unknown`: nobody who was reported has a name, handle or address. `filed`: kept only.
 */
export const Outcome = z.enum(['no-violation', 'person-unknown', 'filed', 'resolved', 'flagged', 'banned']);
export type Outcome = z.infer<typeof Outcome>;

/** `anonymised`: names, accounts and files go, what is counted stays. `deleted`: all of it goes. */
export const HowErased = z.enum(['anonymised', 'deleted']);
export type HowErased = z.infer<typeof HowErased>;

/** Months from the close of the case; for flags and bans from the last day on which one held. Nought: nothing is kept. */
export const KeptFor = z.union([z.number().int().min(0).max(1200), z.literal('for-good')]);
export type KeptFor = z.infer<typeof KeptFor>;

export const RetentionTerm = z.strictObject({ keep: KeptFor, how: HowErased });
export type RetentionTerm = z.infer<typeof RetentionTerm>;

export const RetentionRule = z.strictObject({
  outcomes: z.strictObject({
    'no-violation': RetentionTerm,
    'person-unknown': RetentionTerm,
    filed: RetentionTerm,
    resolved: RetentionTerm,
    flagged: RetentionTerm,
    banned: RetentionTerm,
  }),
  /** Unfinished forms that nobody touched for so many months. */
  drafts: KeptFor,
  /** For so many days it is announced before anything can be erased. */
  graceDays: z.number().int().min(7).max(365),
});
export type RetentionRule = z.infer<typeof RetentionRule>;

/** The rule and the day from which it holds; null: the team has not agreed on one, and everything is kept. */
export const AgreedRule = z.strictObject({ rule: RetentionRule, agreedOn: Day.nullable() });
export type AgreedRule = z.infer<typeof AgreedRule>;

/** Those whose time begins when the last ban or flag of the case is over. */
export function countsFromEnd(outcome: Outcome): boolean {
  return outcome === 'banned' || outcome === 'flagged';
}
