import { z } from 'zod';
import { DoorListGiven } from '../../../shared/door/door.ts';
import { EventId } from '../../../shared/events/event.ts';
import type { Day } from '../../../shared/time.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';

const Content = DoorListGiven.pick({ people: true, givenTo: true });
const Row = DoorListGiven.omit({ people: true, givenTo: true })
  .extend({ eventId: EventId.nullable(), content: z.string() })
  .transform(({ content, ...row }) => ({ ...row, ...readContent(Content, content) }));
const Valid = DoorListGiven.pick({ id: true, at: true, expiresOn: true });
type DoorListRecord = z.output<typeof Row>;

/** The latest first. */
export function listDoorLists(db: ReadableDb, eventId: EventId | null): DoorListRecord[] {
  const sql = `SELECT id, event_id AS eventId, member_id AS memberId, at, expires_on AS expiresOn, content FROM door_lists
    WHERE event_id IS ? ORDER BY at DESC, id DESC`;
  return Row.array().parse(db.prepare(sql).all(eventId));
}

/** Of all events: those that still answer on a day, the soonest to end first. */
export function listValidDoorLists(db: ReadableDb, on: Day): Pick<DoorListRecord, 'id' | 'at' | 'expiresOn'>[] {
  const sql = 'SELECT id, at, expires_on AS expiresOn FROM door_lists WHERE expires_on >= ? ORDER BY expires_on, id';
  return Valid.array().parse(db.prepare(sql).all(on));
}

export function insertDoorList(db: WritableDb, { people, givenTo, ...row }: DoorListRecord): void {
  db.prepare(
    `INSERT INTO door_lists (id, event_id, member_id, at, expires_on, content)
     VALUES (@id, @eventId, @memberId, @at, @expiresOn, @content)`,
  ).run({ ...row, content: writeContent(Content, { people, givenTo }) });
}
