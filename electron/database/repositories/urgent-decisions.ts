import { z } from 'zod';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import { UrgentDecision, UrgentDecisionId } from '../../../shared/meetings/urgent-decision.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Content = UrgentDecision.pick({ what: true, why: true, settled: true });
const Row = z
  .object({
    id: UrgentDecisionId,
    incidentId: IncidentId,
    codeName: z.string(),
    decidedBy: MemberId,
    decidedAt: z.string(),
    content: z.string(),
  })
  .transform(({ content, ...row }) => ({ ...row, ...readContent(Content, content) }));

export type UrgentDecisionRecord = z.infer<typeof Row>;

const SELECT = `SELECT u.id, u.incident_id AS incidentId, i.code_name AS codeName, u.member_id AS decidedBy,
    u.decided_at AS decidedAt, u.content
  FROM urgent_decisions u JOIN incidents i ON i.id = u.incident_id`;
const ORDER = 'ORDER BY u.decided_at, u.id';

export function listUrgentDecisions(db: ReadableDb, incidentId: IncidentId): UrgentDecisionRecord[] {
  return Row.array().parse(db.prepare(`${SELECT} WHERE u.incident_id = ? ${ORDER}`).all(incidentId));
}

export function listWaitingDecisions(db: ReadableDb, except: readonly IncidentId[]): UrgentDecisionRecord[] {
  const sql = `${SELECT} WHERE u.settled_at IS NULL AND u.incident_id NOT IN (SELECT value FROM json_each(?)) ${ORDER}`;
  return Row.array().parse(db.prepare(sql).all(JSON.stringify(except)));
}

export function getUrgentDecision(db: ReadableDb, id: UrgentDecisionId): UrgentDecisionRecord | undefined {
  return Row.optional().parse(db.prepare(`${SELECT} WHERE u.id = ?`).get(id));
}

export function insertUrgentDecision(
  db: WritableDb,
  decision: Omit<UrgentDecisionRecord, 'codeName'>,
  stamp: Stamp,
): void {
  const { id, incidentId, decidedBy, decidedAt } = decision;
  db.prepare(
    `INSERT INTO urgent_decisions (id, incident_id, member_id, decided_at, content, changed, changed_by)
     VALUES (@id, @incidentId, @decidedBy, @decidedAt, @content, @changed, @changedBy)`,
  ).run({ id, incidentId, decidedBy, decidedAt, content: writeContent(Content, decision), ...stamp });
}

/** Writes down how it was settled. */
export function updateUrgentDecision(db: WritableDb, decision: UrgentDecisionRecord, stamp: Stamp): void {
  db.prepare(
    `UPDATE urgent_decisions SET settled_at = @settledAt, content = @content, changed = @changed, changed_by = @changedBy
     WHERE id = @id`,
  ).run({
    id: decision.id,
    settledAt: decision.settled?.at ?? null,
    content: writeContent(Content, decision),
    ...stamp,
  });
}
