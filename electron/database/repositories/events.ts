import { z } from 'zod';
import { Event, EventId } from '../../../shared/events/event.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Content = Event.omit({ id: true, startsOn: true, endsOn: true });
const Row = z
  .object({ id: EventId, startsOn: z.string(), endsOn: z.string(), content: z.string() })
  .transform(({ content, ...row }): Event => ({ ...row, ...readContent(Content, content) }));

const SELECT = 'SELECT id, starts_on AS startsOn, ends_on AS endsOn, content FROM events';

/** The latest first. */
export function listEvents(db: ReadableDb): Event[] {
  return Row.array().parse(db.prepare(`${SELECT} ORDER BY starts_on DESC, id DESC`).all());
}

export function getEvent(db: ReadableDb, id: EventId): Event | undefined {
  return Row.optional().parse(db.prepare(`${SELECT} WHERE id = ?`).get(id));
}

export function insertEvent(db: WritableDb, event: Event, stamp: Stamp): void {
  db.prepare(
    `INSERT INTO events (id, starts_on, ends_on, content, changed, changed_by)
     VALUES (@id, @startsOn, @endsOn, @content, @changed, @changedBy)`,
  ).run({ ...columnsOf(event), ...stamp });
}

export function updateEvent(db: WritableDb, event: Event, stamp: Stamp): void {
  db.prepare(
    `UPDATE events SET starts_on = @startsOn, ends_on = @endsOn, content = @content,
       changed = @changed, changed_by = @changedBy WHERE id = @id`,
  ).run({ ...columnsOf(event), ...stamp });
}

function columnsOf({ id, startsOn, endsOn, ...content }: Event) {
  return { id, startsOn, endsOn, content: writeContent(Content, content) };
}
