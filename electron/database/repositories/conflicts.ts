import type { z } from 'zod';
import { Conflict, type ConflictKind, IncidentId } from '../../../shared/incidents/incident.ts';
import { type MemberId, RESTRICTED_ROLES } from '../../../shared/members/member.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

/**
 * A witness is no party (CNCF); whoever reports, was harmed or is reported is one, by any record of them that was joined
 * to the one a member is known as.
 */
const PARTIES = `SELECT p.incident_id, m.id AS member_id
  FROM members m JOIN people known ON known.id = m.person_id
  JOIN people same ON coalesce(same.merged_into, same.id) = coalesce(known.merged_into, known.id)
  JOIN participants p ON p.person_id = same.id
  WHERE p.role IN ('reporter', 'impacted', 'reported')`;

/** Declared ones and those the app finds itself. A member who is both is told of as a party. */
export function listConflicts(db: ReadableDb, incidentId: IncidentId): Conflict[] {
  const sql = `SELECT DISTINCT member_id AS memberId, 'hard' AS kind, 'party' AS source FROM (${PARTIES}) WHERE incident_id = @incidentId
    UNION ALL
    SELECT member_id, kind, 'declared' FROM conflicts WHERE incident_id = @incidentId
      AND member_id NOT IN (SELECT member_id FROM (${PARTIES}) WHERE incident_id = @incidentId)`;
  return Conflict.array().parse(db.prepare(sql).all({ incidentId }));
}

const HARD_CONFLICTS = `SELECT incident_id FROM conflicts WHERE member_id = @memberId AND kind = 'hard'
  UNION SELECT incident_id FROM (${PARTIES}) WHERE member_id = @memberId`;
const RESTRICTED = `SELECT value FROM json_each('${JSON.stringify(RESTRICTED_ROLES)}')`;

/** The cases that a member may not see into: those they are in conflict with, and all of them for a restricted role. */
export function listClosedCases(db: ReadableDb, memberId: MemberId): IncidentId[] {
  const sql = `${HARD_CONFLICTS} UNION SELECT i.id FROM members m, incidents i
    WHERE m.id = @memberId AND m.role IN (${RESTRICTED})`;
  return IncidentId.array().parse(db.prepare(sql).pluck().all({ memberId }));
}

/** The cases of which a member may not even see what they contributed themselves. */
export function listCasesInConflict(db: ReadableDb, memberId: MemberId): IncidentId[] {
  return IncidentId.array().parse(db.prepare(HARD_CONFLICTS).pluck().all({ memberId }));
}

/** Replaces what was declared before. */
export function insertConflict(db: WritableDb, conflict: DeclaredConflict, stamp: Stamp): void {
  db.prepare(
    `INSERT INTO conflicts (incident_id, member_id, kind, changed, changed_by)
     VALUES (@incidentId, @memberId, @kind, @changed, @changedBy)
     ON CONFLICT DO UPDATE SET kind = @kind, changed = @changed, changed_by = @changedBy`,
  ).run({ ...conflict, ...stamp });
}

/** True when there was one. */
export function deleteConflict(db: WritableDb, conflict: Pick<DeclaredConflict, 'incidentId' | 'memberId'>): boolean {
  const sql = 'DELETE FROM conflicts WHERE incident_id = @incidentId AND member_id = @memberId';
  return db.prepare(sql).run(conflict).changes > 0;
}

interface DeclaredConflict {
  readonly incidentId: IncidentId;
  readonly memberId: MemberId;
  readonly kind: z.infer<typeof ConflictKind>;
}
