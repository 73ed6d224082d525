import { z } from 'zod';
import { EventId } from '../events/event.ts';
import { IncidentId } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { PersonId } from '../people/person.ts';
import { SanctionScope } from '../sanctions/sanction.ts';
import { Line, LongText, RequiredLongText } from '../text.ts';
import { Day, Instant } from '../time.ts';

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
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn, {
    message: 'must not be before the start',
    path: ['endsOn'],
  })
  .refine(({ startsOn, reviewOn }) => reviewOn === null || reviewOn >= startsOn, {
    message: 'must not be before the start',
    path: ['reviewOn'],
  })
  .refine(({ scope, eventId }) => scope === 'this-event' || eventId === null, {
    message: 'holds for one event only where that is its scope',
    path: ['eventId'],
  });
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
