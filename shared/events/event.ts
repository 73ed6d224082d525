import { z } from 'zod';
import { Line, RequiredLine } from '../text.ts';
import { Day } from '../time.ts';

export const EventId = z.uuid().brand('EventId');
export type EventId = z.infer<typeof EventId>;

const eventFields = {
  name: RequiredLine,
  place: Line.default(''),
  startsOn: Day,
  /** The last day, included. */
  endsOn: Day,
  /** Who looks after the sign-ups, and how to reach them. */
  registrationContact: Line.default(''),
};

export const EventInput = z.strictObject(eventFields).refine(({ startsOn, endsOn }) => endsOn >= startsOn, {
  message: 'must not be before the start',
  path: ['endsOn'],
});
export type EventInput = z.infer<typeof EventInput>;

/** Something people sign up for: its list is compared with the ban list, and a ban may hold there alone. */
export const Event = z.object({
  ...eventFields,
  id: EventId,
  /** Its list of registrations is kept on purpose after the event; otherwise it is forgotten. */
  keepList: z.boolean(),
  /** What each header of that list means, as it was corrected last: header → role of the column. */
  columns: z.record(z.string(), z.string()),
});
export type Event = z.infer<typeof Event>;
