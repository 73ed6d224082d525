import { z } from 'zod';
import { EventId } from '../../../shared/events/event.ts';
import { Screening } from '../../../shared/screening/screening.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';

const Content = Screening.omit({ id: true, at: true, memberId: true }).extend({
  /** By which it is seen that other people are listed now. */
  listStamp: z.string(),
});
const Row = Screening.pick({ id: true, at: true, memberId: true })
  .extend({ eventId: EventId, content: z.string() })
  .transform(({ content, ...row }) => ({ ...row, ...readContent(Content, content) }));
export type ScreeningRecord = z.output<typeof Row>;

export function getLastScreening(db: ReadableDb, eventId: EventId): ScreeningRecord | undefined {
  const sql = `SELECT id, event_id AS eventId, member_id AS memberId, at, content FROM screenings
    WHERE event_id = ? ORDER BY at DESC, id DESC LIMIT 1`;
  return Row.optional().parse(db.prepare(sql).get(eventId));
}

export function insertScreening(db: WritableDb, { id, eventId, memberId, at, ...content }: ScreeningRecord): void {
  db.prepare(
    'INSERT INTO screenings (id, event_id, member_id, at, content) VALUES (@id, @eventId, @memberId, @at, @content)',
  ).run({ id, eventId, memberId, at, content: writeContent(Content, content) });
}
