import { z } from 'zod';
import { IncidentId, type IncidentStatus } from '../../../shared/incidents/incident.ts';
import type { MemberId } from '../../../shared/members/member.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Row = z.object({ incidentId: IncidentId, codeName: z.string() });
export type OwedDebrief = z.infer<typeof Row>;

/** Cases in such a state, with a content warning on them or on a file of theirs, that a member was not asked about yet. */
export function listOwedDebriefs(
  db: ReadableDb,
  memberId: MemberId,
  statuses: readonly IncidentStatus[],
  except: readonly IncidentId[],
): OwedDebrief[] {
  const sql = `SELECT i.id AS incidentId, i.code_name AS codeName FROM incidents i
    WHERE i.id IN (SELECT incident_id FROM content_warnings)
      AND i.status IN (SELECT value FROM json_each(@statuses))
      AND i.id NOT IN (SELECT value FROM json_each(@except))
      AND i.id NOT IN (SELECT incident_id FROM debriefs WHERE member_id = @memberId)
    ORDER BY i.reported_at DESC, i.id`;
  const lists = { statuses: JSON.stringify(statuses), except: JSON.stringify(except) };
  return Row.array().parse(db.prepare(sql).all({ memberId, ...lists }));
}

export function insertDebrief(db: WritableDb, incidentId: IncidentId, memberId: MemberId, stamp: Stamp): void {
  db.prepare(
    `INSERT INTO debriefs (incident_id, member_id, changed, changed_by)
     VALUES (@incidentId, @memberId, @changed, @changedBy) ON CONFLICT DO NOTHING`,
  ).run({ incidentId, memberId, ...stamp });
}
