import { z } from 'zod';
import { IncidentId, type IncidentStatus } from '../../../shared/incidents/incident.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { PromiseKind } from '../../../shared/promises/promise.ts';
import { LongText } from '../../../shared/text.ts';
import { Instant } from '../../../shared/time.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Content = z.object({ reason: LongText });
const Row = z
  .object({
    incidentId: IncidentId,
    promise: PromiseKind,
    state: z.enum(['kept', 'waived']),
    at: Instant,
    memberId: MemberId,
    content: z.string(),
  })
  .transform(({ content, ...row }) => ({ ...row, ...readContent(Content, content) }));

/** That a promise was kept in a case, or that it was waived and why. */
export type PromiseMark = z.infer<typeof Row>;

const SELECT = `SELECT incident_id AS incidentId, promise, state, at, member_id AS memberId, content FROM promise_marks`;

export function listPromiseMarks(db: ReadableDb, incidentId: IncidentId): PromiseMark[] {
  return Row.array().parse(db.prepare(`${SELECT} WHERE incident_id = ?`).all(incidentId));
}

/** Those of all cases with one of these statuses. */
export function listPromiseMarksOf(db: ReadableDb, statuses: readonly IncidentStatus[]): PromiseMark[] {
  const sql = `${SELECT} WHERE incident_id IN
    (SELECT id FROM incidents WHERE status IN (SELECT value FROM json_each(?)))`;
  return Row.array().parse(db.prepare(sql).all(JSON.stringify(statuses)));
}

/** In place of what stood there before. */
export function putPromiseMark(db: WritableDb, { reason, ...mark }: PromiseMark, stamp: Stamp): void {
  db.prepare(
    `INSERT INTO promise_marks (incident_id, promise, state, at, member_id, content, changed, changed_by)
     VALUES (@incidentId, @promise, @state, @at, @memberId, @content, @changed, @changedBy)
     ON CONFLICT DO UPDATE SET state = @state, at = @at, member_id = @memberId, content = @content,
       changed = @changed, changed_by = @changedBy`,
  ).run({ ...mark, content: writeContent(Content, { reason }), ...stamp });
}

/** When a sanction was last decided in each case that has one; what is only proposed decides nothing. */
export function listLatestDecisions(db: ReadableDb): Map<IncidentId, Instant> {
  const rows = Decision.array().parse(db.prepare(`${DECIDED} GROUP BY s.incident_id`).all());
  return new Map(rows.flatMap(({ incidentId, at }) => (at === null ? [] : [[incidentId, at]])));
}

/** The same for one case; null when nothing was decided in it. */
export function getLatestDecision(db: ReadableDb, incidentId: IncidentId): Instant | null {
  const sql = `${DECIDED} WHERE s.incident_id = ? GROUP BY s.incident_id`;
  return Decision.optional().parse(db.prepare(sql).get(incidentId))?.at ?? null;
}

const DECIDED = `SELECT s.incident_id AS incidentId, max(CASE
    WHEN NOT EXISTS (SELECT 1 FROM sanction_events e WHERE e.sanction_id = s.id AND e.kind = 'proposed') THEN s.decided_at
    ELSE (SELECT min(e.at) FROM sanction_events e WHERE e.sanction_id = s.id AND e.kind = 'decided')
  END) AS at FROM sanctions s`;
const Decision = z.object({ incidentId: IncidentId, at: Instant.nullable() });
