import { z } from 'zod';
import { Conflict, type ConflictKind, IncidentId, type Sees } from '../../../shared/incidents/incident.ts';
import { type MemberId, RESTRICTED_ROLES } from '../../../shared/members/member.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const RESTRICTED = `SELECT value FROM json_each('${JSON.stringify(RESTRICTED_ROLES)}')`;

/** Whom a member is known as, or may be. That they may be somebody closes nothing to the only one who could say otherwise. */
const KNOWN_AS = `SELECT id AS member_id, person_id, 'party' AS source FROM members WHERE person_id IS NOT NULL
  UNION ALL SELECT member_id, person_id, 'party' FROM member_people WHERE state = 'same'
  UNION ALL SELECT member_id, person_id, 'possible-party' FROM member_people k WHERE state = 'possible' AND EXISTS (
    SELECT 1 FROM members m WHERE m.id <> k.member_id AND m.removed_at IS NULL AND m.role NOT IN (${RESTRICTED}))`;

/**
 * A witness is no party (CNCF); whoever reports, was harmed or is reported is one, by any record of them that was joined
 * to the one a member is known as.
 */
const PARTIES = `SELECT p.incident_id, k.member_id, k.source, k.person_id
  FROM (${KNOWN_AS}) k JOIN people known ON known.id = k.person_id
  JOIN people same ON coalesce(same.merged_into, same.id) = coalesce(known.merged_into, known.id)
  JOIN participants p ON p.person_id = same.id
  WHERE p.role IN ('reporter', 'impacted', 'reported')`;

/** Each by itself: what the app finds, what others say of a member, and what a member answered. Two soft ones are a hard one. */
const CONFLICTS = `SELECT incident_id, member_id, 'hard' AS kind, source, person_id FROM (${PARTIES})
  UNION ALL SELECT incident_id, member_id, kind, source, NULL FROM conflicts
  UNION ALL SELECT incident_id, member_id, answer, 'declared', NULL FROM conflict_answers WHERE answer <> 'none'`;

const Row = Conflict.omit({ personId: true }).extend({
  sees: z.enum(['everything', 'facts', 'dates']),
  personId: z.string().nullable(),
});

/** As they count. A member who is several things at once is told of as the first of: party, possible party, reporter's wish. */
export function listConflicts(db: ReadableDb, incidentId: IncidentId): Conflict[] {
  const sql = `SELECT c.member_id AS memberId, c.kind, c.source, c.person_id AS personId,
      coalesce(s.sees, 'everything') AS sees
    FROM (${CONFLICTS}) c LEFT JOIN conflict_sights s USING (incident_id, member_id) WHERE incident_id = @incidentId`;
  const rows = Row.array().parse(db.prepare(sql).all({ incidentId }));
  const members = [...new Set(rows.map(({ memberId }) => memberId))];
  return members.map((memberId) => counted(rows.filter((row) => row.memberId === memberId)));
}

const FIRST = ['party', 'possible-party', 'reporter', 'declared'];

function counted(rows: readonly z.infer<typeof Row>[]): Conflict {
  const hard = rows.filter(({ kind }) => kind === 'hard');
  const [told] = (hard.length > 0 ? hard : rows).toSorted((a, b) => FIRST.indexOf(a.source) - FIRST.indexOf(b.source));
  if (told === undefined) throw new Error('A conflict of nobody');
  const { memberId, kind, source, sees, personId } = told;
  if (kind === 'soft') {
    return Conflict.parse(
      rows.length > 1 ? { memberId, kind: 'hard', source: 'several-soft' } : { memberId, kind, source, sees },
    );
  }
  return Conflict.parse({ memberId, kind, source, ...(source === 'possible-party' && { personId }) });
}

const HARD_CONFLICTS = `SELECT incident_id FROM (${PARTIES}) WHERE member_id = @memberId
  UNION SELECT incident_id FROM conflicts WHERE member_id = @memberId AND kind = 'hard'
  UNION SELECT incident_id FROM conflict_answers WHERE member_id = @memberId AND answer = 'hard'
  UNION SELECT incident_id FROM conflicts JOIN conflict_answers USING (incident_id, member_id)
    WHERE member_id = @memberId AND answer IN ('soft', 'hard')`;

/** Cases that a member is close to, whatever else they may be in them. */
const SOFT_CONFLICTS = `SELECT incident_id FROM conflicts WHERE member_id = @memberId AND kind = 'soft'
  UNION SELECT incident_id FROM conflict_answers WHERE member_id = @memberId AND answer = 'soft'`;

const SEEING = (sees: Sees) => `SELECT incident_id FROM conflict_sights
  WHERE member_id = @memberId AND sees = '${sees}' AND incident_id IN (${SOFT_CONFLICTS})`;

/** The cases that a member may not see into: those they are in conflict with, and all of them for a restricted role. */
export function listClosedCases(db: ReadableDb, memberId: MemberId): IncidentId[] {
  const sql = `${HARD_CONFLICTS} UNION ${SEEING('dates')} UNION SELECT i.id FROM members m, incidents i
    WHERE m.id = @memberId AND m.role IN (${RESTRICTED})`;
  return idsOf(db, sql, memberId);
}

/** The cases of which a member may not even see what they contributed themselves. */
export function listCasesInConflict(db: ReadableDb, memberId: MemberId): IncidentId[] {
  return idsOf(db, `${HARD_CONFLICTS} UNION ${SEEING('dates')}`, memberId);
}

/** The cases of which a member sees the facts, and neither reports nor evidence. */
export function listCasesWithoutAccounts(db: ReadableDb, memberId: MemberId): IncidentId[] {
  return idsOf(db, SEEING('facts'), memberId);
}

function idsOf(db: ReadableDb, sql: string, memberId: MemberId): IncidentId[] {
  return IncidentId.array().parse(db.prepare(sql).pluck().all({ memberId }));
}

/** Replaces what others said before, but never what the reporter asked for. */
export function insertConflict(db: WritableDb, conflict: DeclaredConflict, stamp: Stamp): void {
  db.prepare(
    `INSERT INTO conflicts (incident_id, member_id, kind, source, changed, changed_by)
     VALUES (@incidentId, @memberId, @kind, @source, @changed, @changedBy)
     ON CONFLICT DO UPDATE SET kind = @kind, source = @source, changed = @changed, changed_by = @changedBy
     WHERE source <> 'reporter'`,
  ).run({ ...conflict, ...stamp });
}

/** All that was said of a member in a case, and what they answered. True when there was something. */
export function deleteConflict(db: WritableDb, conflict: MemberInCase): boolean {
  const where = 'WHERE incident_id = @incidentId AND member_id = @memberId';
  db.prepare(`DELETE FROM conflict_sights ${where}`).run(conflict);
  const said = db.prepare(`DELETE FROM conflicts ${where}`).run(conflict);
  const answered = db.prepare(`DELETE FROM conflict_answers ${where} AND answer <> 'none'`).run(conflict);
  return said.changes + answered.changes > 0;
}

export function putSight(db: WritableDb, sight: MemberInCase & { readonly sees: Sees }, stamp: Stamp): void {
  db.prepare(
    `INSERT INTO conflict_sights (incident_id, member_id, sees, changed, changed_by)
     VALUES (@incidentId, @memberId, @sees, @changed, @changedBy)
     ON CONFLICT DO UPDATE SET sees = @sees, changed = @changed, changed_by = @changedBy`,
  ).run({ ...sight, ...stamp });
}

interface MemberInCase {
  readonly incidentId: IncidentId;
  readonly memberId: MemberId;
}

interface DeclaredConflict extends MemberInCase {
  readonly kind: z.infer<typeof ConflictKind>;
  readonly source: 'declared' | 'reporter';
}
