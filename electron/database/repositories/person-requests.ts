import { z } from 'zod';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import { PersonRequest, type RequestId } from '../../../shared/requests/request.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Columns = PersonRequest.pick({
  ...{ id: true, personId: true, receivedOn: true, due: true, answeredAt: true, memberId: true },
});
const Content = PersonRequest.omit({
  ...({ id: true, personId: true, receivedOn: true, due: true, answeredAt: true, memberId: true } as const),
}).extend({
  /** Cases that whoever wrote the answer could not see: it can say nothing of these, and may say something of any other. */
  closedToWriter: z.array(IncidentId),
});
const Row = Columns.extend({ content: z.string() }).transform(
  ({ content, ...row }): RequestRecord => ({ ...row, ...readContent(Content, content) }),
);

export type RequestRecord = PersonRequest & { readonly closedToWriter: IncidentId[] };

/** A record that was joined to another counts as the kept one. */
const SELECT = `SELECT r.id, coalesce(h.merged_into, h.id) AS personId, r.received_on AS receivedOn, r.due,
    r.answered_at AS answeredAt, r.member_id AS memberId, r.content
  FROM person_requests r LEFT JOIN people h ON h.id = r.person_id`;

/** Open ones first, the soonest due first. */
export function listRequests(db: ReadableDb): RequestRecord[] {
  const order = 'ORDER BY r.answered_at IS NOT NULL, iif(r.answered_at IS NULL, r.due, NULL), r.answered_at DESC, r.id';
  return Row.array().parse(db.prepare(`${SELECT} ${order}`).all());
}

export function getRequest(db: ReadableDb, id: RequestId): RequestRecord | undefined {
  return Row.optional().parse(db.prepare(`${SELECT} WHERE r.id = ?`).get(id));
}

export function putRequest(db: WritableDb, request: RequestRecord, stamp: Stamp): void {
  const { id, personId, receivedOn, due, answeredAt, memberId, ...content } = request;
  db.prepare(
    `INSERT INTO person_requests (id, person_id, received_on, due, answered_at, member_id, content, changed, changed_by)
     VALUES (@id, @personId, @receivedOn, @due, @answeredAt, @memberId, @content, @changed, @changedBy)
     ON CONFLICT DO UPDATE SET person_id = @personId, received_on = @receivedOn, due = @due, answered_at = @answeredAt,
       content = @content, changed = @changed, changed_by = @changedBy`,
  ).run({
    ...{ id, personId, receivedOn, due, answeredAt, memberId },
    content: writeContent(Content, content),
    ...stamp,
  });
}
