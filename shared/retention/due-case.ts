import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { LongText } from '../text.ts';
import { Day, Instant } from '../time.ts';
import { HowErased, KeptFor, Outcome } from './rule.ts';

/** What keeps a case from being erased. `other-case`: another one about the same person is open. */
export const StandsAgainst = z.enum([
  'open',
  'hold',
  'ban',
  'sanction',
  'flag',
  'appeal',
  'urgent',
  'task',
  'follow-up',
  'other-case',
]);
export type StandsAgainst = z.infer<typeof StandsAgainst>;

export const Standing = z.object({
  kind: StandsAgainst,
  /** The last day it stands against it; null: until somebody does something about it. */
  until: Day.nullable(),
  count: z.number().int(),
});
export type Standing = z.infer<typeof Standing>;

/** Not to be erased as long as a dispute or an authority may need it. It ends by somebody releasing it, and never by itself. */
export const Hold = z.object({
  id: z.string(),
  reason: LongText,
  setBy: MemberId,
  setAt: Instant,
  /** When it is looked at whether it is still needed. */
  reviewOn: Day.nullable(),
});
export type Hold = z.infer<typeof Hold>;

/** A day instead of that of the rule, earlier or later. */
export const Choice = z.object({ on: Day, reason: LongText, by: MemberId, chosenOn: Day });
export type Choice = z.infer<typeof Choice>;

export const DueCase = z.object({
  incidentId: IncidentId,
  codeName: z.string(),
  outcome: Outcome,
  keep: KeptFor,
  how: HowErased,
  /** The day on which it may be erased. */
  on: Day,
  /** The rule in plain words without content, such as "resolved: 14 months". */
  rule: z.string(),
  choice: Choice.nullable(),
});
export type DueCase = z.infer<typeof DueCase>;
