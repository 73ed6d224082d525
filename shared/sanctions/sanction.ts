import { z } from 'zod';
import { NOT_ENDED_BEFORE, NOT_REVIEWED_BEFORE, ONE_EVENT_IN_SCOPE } from '../bans/term-rules.ts';
import { EventId } from '../events/event.ts';
import { IncidentId } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { PersonId } from '../people/person.ts';
import { Line, LongText } from '../text.ts';
import { Day, Instant } from '../time.ts';
import { PRECONDITION, SanctionKind } from './catalogue.ts';
import { SanctionState } from './life-cycle.ts';
import { PlanStep, PlanStepInput } from './plan-step.ts';
import { SanctionEvent } from './sanction-event.ts';

export const SanctionId = z.uuid().brand('SanctionId');
export type SanctionId = z.infer<typeof SanctionId>;

export const SanctionScope = z.enum([
  'this-event',
  'all-events',
  'online-spaces',
  'everywhere',
  'organisation',
  'other',
]);
export type SanctionScope = z.infer<typeof SanctionScope>;

const sanctionFields = {
  incidentId: IncidentId,
  personId: PersonId,
  kind: SanctionKind,
  scope: SanctionScope,
  /** Which event, which spaces. */
  scopeNote: Line.default(''),
  startsOn: Day,
  /** The last day it holds; null is indefinite. */
  endsOn: Day.nullable(),
  /** Of the scope "this event": which one; null where nobody has said. */
  eventId: EventId.nullable().default(null),
  /** When it is looked at whether it is still needed. */
  reviewOn: Day.nullable().default(null),
  conditions: LongText.default(''),
  /** How what must be given for this kind is met; empty where nothing must. */
  precondition: LongText.default(''),
  /** Whom the person must keep away from: people of the case. */
  keepAwayFrom: z.array(PersonId).max(50).default([]),
  /** Who carries it out. */
  owner: MemberId,
};

const MOST_STEPS = 50;

export const SanctionInput = z
  .strictObject({
    ...sanctionFields,
    /** Ticked: what this kind needs is given. */
    preconditionMet: z.boolean().default(false),
    /** They become tasks of the owner once it is decided. */
    steps: z.array(PlanStepInput).max(MOST_STEPS).default([]),
  })
  .refine(...NOT_ENDED_BEFORE)
  .refine(...NOT_REVIEWED_BEFORE)
  .refine(...ONE_EVENT_IN_SCOPE)
  .refine(({ kind, precondition }) => !PRECONDITION.has(kind) || precondition.trim() !== '', {
    message: 'needs the precondition to be written down',
    path: ['precondition'],
  })
  .refine(({ kind, preconditionMet }) => !PRECONDITION.has(kind) || preconditionMet, {
    message: 'needs the precondition to be ticked',
    path: ['preconditionMet'],
  })
  .refine(({ kind, keepAwayFrom }) => kind !== 'no-contact' || keepAwayFrom.length > 0, {
    message: 'needs those who are to be left alone',
    path: ['keepAwayFrom'],
  });
export type SanctionInput = z.infer<typeof SanctionInput>;

export const Sanction = z.object({
  ...sanctionFields,
  id: SanctionId,
  codeName: z.string(),
  /** What the team called it when it was decided; null: as the app calls its kind. */
  name: Line.nullable(),
  /** Of a proposal: when it was proposed. */
  decidedAt: Instant,
  /** Ended before its time, and why. */
  lifted: z.object({ on: Day, reason: LongText }).nullable(),
  steps: z.array(PlanStep),
  /** In the order in which they were written down; none of those that were decided before they were kept. */
  events: z.array(SanctionEvent),
  /** As of the day it was asked for. */
  state: SanctionState,
});
export type Sanction = z.infer<typeof Sanction>;

/** Words for a sanction: the team's own where it has some, else those of the message catalogue. */
export function sanctionName({ kind, name }: Pick<Sanction, 'kind' | 'name'>, words: (id: string) => string): string {
  return name ?? words(`sanctions.${kind}`);
}
