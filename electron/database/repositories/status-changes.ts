import { z } from 'zod';
import { type IncidentId, IncidentStatus } from '../../../shared/incidents/incident.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { Instant } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';

const Row = z.object({ status: IncidentStatus, memberId: MemberId, at: Instant });
export type StatusChange = z.infer<typeof Row>;

export function listStatusChanges(db: ReadableDb, incidentId: IncidentId): StatusChange[] {
  const sql = 'SELECT status, member_id AS memberId, at FROM status_changes WHERE incident_id = ? ORDER BY id';
  return Row.array().parse(db.prepare(sql).all(incidentId));
}

export function insertStatusChange(db: WritableDb, id: string, incidentId: IncidentId, change: StatusChange): void {
  db.prepare(
    'INSERT INTO status_changes (id, incident_id, status, member_id, at) VALUES (@id, @incidentId, @status, @memberId, @at)',
  ).run({ id, incidentId, ...change });
}
