import { z } from 'zod';
import { EventId } from '../events/event.ts';
import { IncidentId } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { PersonId } from '../people/person.ts';
import { SanctionScope } from '../sanctions/sanction.ts';
import { Line, LongText, RequiredLongText } from '../text.ts';
import { Day, Instant } from '../time.ts';
import { NOT_ENDED_BEFORE, NOT_REVIEWED_BEFORE, ONE_EVENT_IN_SCOPE } from './term-rules.ts';

export const FlagId = z.uuid().brand('FlagId');
export type FlagId = z.infer<typeof FlagId>;

const flagFields = {
  personId: PersonId,
  /** The case it comes from; null: none. */
  incidentId: IncidentId.nullable(),
  scope: SanctionScope,
  /** Which event, which spaces. */
  scopeNote: Line.default(''),
  /** Of the scope "this event": which one; null where nobody has said. */
  eventId: EventId.nullable().default(null),
  startsOn: Day,
  /** The last day it holds; null is indefinite. */
  endsOn: Day.nullable(),
  /** When it is looked at whether it is still needed. */
  reviewOn: Day.nullable(),
  /** What organisers do when they meet them: their words, to be read by whoever checks a list. */
  advice: RequiredLongText,
  /** Who looks after it. */
  owner: MemberId,
};

/** Organisers are warned of somebody who is not banned and may come. */
export const FlagInput = z
  .strictObject(flagFields)
  .refine(...NOT_ENDED_BEFORE)
  .refine(...NOT_REVIEWED_BEFORE)
  .refine(...ONE_EVENT_IN_SCOPE);
export type FlagInput = z.infer<typeof FlagInput>;

export const Flag = z.object({
  ...flagFields,
  /** Empty where it is not for who asks: the case it comes from is closed to them. */
  advice: LongText,
  id: FlagId,
  madeBy: MemberId,
  madeAt: Instant,
  /** Ended before its time, by whom and why. */
  lifted: z.object({ on: Day, reason: LongText, by: MemberId }).nullable(),
  /** That it was looked at and stays, oldest first. */
  reviews: z.array(z.object({ on: Day, by: MemberId, note: LongText })),
});
export type Flag = z.infer<typeof Flag>;
