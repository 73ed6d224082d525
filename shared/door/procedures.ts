import { z } from 'zod';
import { EventId } from '../events/event.ts';
import { Grant } from '../grant.ts';
import { query, task } from '../procedure.ts';
import { Passphrase } from '../session/session.ts';
import { Line, RequiredLine } from '../text.ts';
import { Day } from '../time.ts';
import { DoorAnswer, DoorLead, DoorListGiven } from './door.ts';

const Nothing = z.strictObject({});

export const doorProcedures = {
  /** Puts the case file at the door of an event (null: of any). Until `leave` or a lock the engine answers `check` and the session's state alone. */
  enter: task(DoorLead.extend({ eventId: EventId.nullable() }), Nothing),
  /** Whether a name may be somebody's on the list. Kept nowhere. Takes longer when many were asked for just before. */
  check: task(z.strictObject({ name: RequiredLine, on: Day }), z.object({ answer: DoorAnswer })),
  /** With the passphrase of whoever entered. */
  leave: task(z.strictObject({ passphrase: Passphrase }), Nothing),
  /** The latest first; of an event, or of none in particular. */
  lists: query(z.strictObject({ eventId: EventId.nullable() }), z.array(DoorListGiven)),
  /** Writes everyone who is listed at an event (null: listed today) as a list that can be checked against, and not read; logged. */
  writeList: task(
    DoorLead.extend({
      destination: Grant,
      eventId: EventId.nullable(),
      on: Day,
      /** The last day on which it answers: at most 92 after the event, or from today. */
      expiresOn: Day,
      givenTo: Line.default(''),
    }),
    z.object({
      fileName: z.string(),
      sha256: z.string(),
      /** Told to whoever is at the door by another way than the file. Kept nowhere. */
      code: z.string(),
      people: z.number().int(),
      /** People known by one word only: answered when it is typed alone. */
      oneWord: z.array(z.string()),
      /** Only described: the list knows nothing of them. */
      withoutName: z.number().int(),
      /** What one guess costs here on one core, in milliseconds. */
      guessMs: z.number(),
    }),
  ),
  /** Asks a written list with its code, as its page does. */
  tryList: task(
    z.strictObject({ file: Grant, code: z.string().max(100), name: RequiredLine }),
    z.object({ answer: DoorAnswer }),
  ),
};
