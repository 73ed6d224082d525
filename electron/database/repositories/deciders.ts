import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { MemberId } from '../../../shared/members/member.ts';
import type { ReadableDb } from '../handles.ts';

const PRESENT = `SELECT a.member_id FROM attendances a
  JOIN meetings m ON m.id = a.meeting_id AND m.held_at IS NOT NULL
  JOIN meeting_cases c ON c.meeting_id = m.id AND c.incident_id = @incidentId
  WHERE a.presence = 'present'
    AND a.member_id NOT IN (SELECT json_extract(value, '$.memberId') FROM json_each(c.content, '$.excluded'))`;
const VOTED = 'SELECT b.member_id FROM ballots b JOIN votes v ON v.id = b.vote_id WHERE v.incident_id = @incidentId';
const URGENTLY = `SELECT member_id FROM urgent_decisions WHERE incident_id = @incidentId UNION
  SELECT json_extract(content, '$.settled.by') FROM urgent_decisions
    WHERE incident_id = @incidentId AND settled_at IS NOT NULL`;
const SANCTIONED = `SELECT e.member_id FROM sanction_events e JOIN sanctions s ON s.id = e.sanction_id
  WHERE s.incident_id = @incidentId AND e.kind = 'decided'`;

/**
 * Who had a hand in what was decided in a case: sat in a meeting about it that is over, voted, decided urgently or settled what
 * was, or decided a sanction.
 */
export function listDeciders(db: ReadableDb, incidentId: IncidentId): MemberId[] {
  const sql = [PRESENT, VOTED, URGENTLY, SANCTIONED].join(' UNION ');
  return MemberId.array().parse(db.prepare(sql).pluck().all({ incidentId }));
}
