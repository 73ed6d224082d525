import { z } from 'zod';
import { AppealId } from '../appeals/appeal.ts';
import { IncidentId, IncidentStatus } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { LongText } from '../text.ts';
import { Day, Instant } from '../time.ts';
import { FollowUp, FollowUpId } from './follow-up.ts';
import { PromiseKind } from './promise.ts';

/** One promise in one case. */
export const CasePromise = z.object({
  promise: PromiseKind,
  due: Instant.nullable(),
  state: z.enum(['open', 'kept', 'waived']),
  /** When it was kept or waived. */
  at: Instant.nullable(),
  /** Who said so; null for what the record tells by itself, such as a meeting that was held. */
  by: MemberId.nullable(),
  /** Why it is waived, or was before it was kept after all; empty otherwise. */
  reason: LongText,
});
export type CasePromise = z.infer<typeof CasePromise>;

/** All that is owed in one case, done or not. */
export const OwedInCase = z.object({
  promises: z.array(CasePromise),
  followUps: z.array(FollowUp),
  /** How many appeals wait for an answer, and how many urgent decisions for the others. */
  waiting: z.object({ appeals: z.number().int(), urgent: z.number().int() }),
});
export type OwedInCase = z.infer<typeof OwedInCase>;

/** How much in a case is neither done nor waived. */
export function countOpen({ promises, followUps, waiting }: OwedInCase): number {
  const open = promises.filter(({ state }) => state === 'open');
  return open.length + followUps.filter(({ doneAt }) => doneAt === null).length + waiting.appeals + waiting.urgent;
}

const OwedCase = { incidentId: IncidentId, codeName: z.string(), status: IncidentStatus, late: z.boolean() };

/** One line of the board: code names and dates, and no word of a case. */
export const Owed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('promise'), ...OwedCase, promise: PromiseKind, due: Instant.nullable() }),
  z.object({
    kind: z.literal('follow-up'),
    ...OwedCase,
    followUpId: FollowUpId,
    with: z.enum(['impacted', 'reporter']),
    due: Day,
    owner: MemberId,
  }),
  z.object({
    kind: z.literal('appeal'),
    ...OwedCase,
    appealId: AppealId,
    with: z.enum(['reported', 'impacted', 'reporter']),
    due: Day,
  }),
]);
export type Owed = z.infer<typeof Owed>;

/** Tells the lines of the board apart. */
export function owedKey(line: Owed): string {
  if (line.kind === 'promise') return `${line.incidentId}-${line.promise}`;
  return line.kind === 'appeal' ? line.appealId : line.followUpId;
}
