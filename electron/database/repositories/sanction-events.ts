import { z } from 'zod';
import { MemberId } from '../../../shared/members/member.ts';
import { SanctionId } from '../../../shared/sanctions/sanction.ts';
import { SanctionEvent, SanctionEventKind } from '../../../shared/sanctions/sanction-event.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';

const Content = SanctionEvent.pick({ note: true });
const Row = z
  .object({ kind: SanctionEventKind, on: z.string(), by: MemberId, at: z.string(), content: z.string() })
  .transform(({ content, ...row }): SanctionEvent => ({ ...row, ...readContent(Content, content) }));

/** In the order in which they were written down. */
export function listSanctionEvents(db: ReadableDb, id: SanctionId): SanctionEvent[] {
  const sql = `SELECT kind, happened_on AS "on", member_id AS by, at, content FROM sanction_events
    WHERE sanction_id = ? ORDER BY at, id`;
  return Row.array().parse(db.prepare(sql).all(id));
}

/** Those that ended by a return that was granted. */
export function listReturns(db: ReadableDb): SanctionId[] {
  const sql = `SELECT DISTINCT sanction_id FROM sanction_events WHERE kind = 'returned'`;
  return SanctionId.array().parse(db.prepare(sql).pluck().all());
}

/** `id`: a UUIDv7, so that events of one moment keep their order. */
export function insertSanctionEvent(
  db: WritableDb,
  { id, sanctionId, kind, on, by, at, note }: SanctionEvent & { id: string; sanctionId: SanctionId },
): void {
  db.prepare(
    `INSERT INTO sanction_events (id, sanction_id, kind, happened_on, member_id, at, content)
     VALUES (@id, @sanctionId, @kind, @on, @by, @at, @content)`,
  ).run({ id, sanctionId, kind, on, by, at, content: writeContent(Content, { note }) });
}
