import { z } from 'zod';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { LongText } from '../../../shared/text.ts';
import { Instant } from '../../../shared/time.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';

const Content = z.object({
  /** The cases that were looked at or skipped. */
  cases: z.array(IncidentId),
  skipReason: LongText.nullable(),
});
const Row = z
  .object({ id: z.string(), incidentId: IncidentId, memberId: MemberId, at: Instant, content: z.string() })
  .transform(({ content, ...row }) => ({ ...row, ...readContent(Content, content) }));
export type PastReviewRecord = z.output<typeof Row>;

/** The oldest first. */
export function listPastReviews(db: ReadableDb, incidentId: IncidentId): PastReviewRecord[] {
  const sql = `SELECT id, incident_id AS incidentId, member_id AS memberId, at, content
    FROM past_reviews WHERE incident_id = ? ORDER BY at, id`;
  return Row.array().parse(db.prepare(sql).all(incidentId));
}

export function insertPastReview(db: WritableDb, { cases, skipReason, ...row }: PastReviewRecord): void {
  db.prepare(
    'INSERT INTO past_reviews (id, incident_id, member_id, at, content) VALUES (@id, @incidentId, @memberId, @at, @content)',
  ).run({ ...row, content: writeContent(Content, { cases, skipReason }) });
}
