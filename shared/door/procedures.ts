import { z } from 'zod';
import { EventId } from '../events/event.ts';
import { task } from '../procedure.ts';
import { Passphrase } from '../session/session.ts';
import { RequiredLine } from '../text.ts';
import { Day } from '../time.ts';
import { DoorAnswer, DoorLead } from './door.ts';

const Nothing = z.strictObject({});

export const doorProcedures = {
  /** Puts the case file at the door of an event (null: of any). Until `leave` or a lock the engine answers `check` and the session's state alone. */
  enter: task(DoorLead.extend({ eventId: EventId.nullable() }), Nothing),
  /** Whether a name may be somebody's on the list. Kept nowhere. Takes longer when many were asked for just before. */
  check: task(z.strictObject({ name: RequiredLine, on: Day }), z.object({ answer: DoorAnswer })),
  /** With the passphrase of whoever entered. */
  leave: task(z.strictObject({ passphrase: Passphrase }), Nothing),
};
