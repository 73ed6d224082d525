import { z } from 'zod';
import { EventId } from '../events/event.ts';
import { IncidentSummary } from '../incidents/incident.ts';
import { PersonId } from '../people/person.ts';
import { mutation, query } from '../procedure.ts';
import { Sanction } from '../sanctions/sanction.ts';
import { Line, LongText } from '../text.ts';
import { Day, ZonedInstant } from '../time.ts';

/** A ban as whoever keeps the door may know it: no case, no conditions, no reasons. */
export const HeldBan = z.object({
  ...Sanction.pick({ id: true, kind: true, name: true, scope: true, scopeNote: true, startsOn: true, endsOn: true })
    .shape,
  /** Whether they know of it. Somebody who was not told did not breach it, and has to be told now. */
  told: z.boolean(),
});
export type HeldBan = z.infer<typeof HeldBan>;

export const presenceProcedures = {
  /** What keeps somebody out on a day, at an event or anywhere. */
  bans: query(
    z.strictObject({ personId: PersonId, on: Day, eventId: EventId.nullable().default(null) }),
    z.array(HeldBan),
  ),
  /**
   * A banned person is here: makes a case of it with its first tasks, and writes the breach down at each ban that they
   * were told of. Also taken from a member who may not see into it.
   */
  report: mutation(
    z.strictObject({
      personId: PersonId,
      eventId: EventId.nullable().default(null),
      seenAt: ZonedInstant,
      where: Line.default(''),
      observed: LongText.default(''),
      /** Not sure: a case is made all the same, and no breach is written down. */
      isSure: z.boolean().default(true),
    }),
    z.object({ incident: IncidentSummary, breached: z.number().int() }),
  ),
};
