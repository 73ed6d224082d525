import type { MemberId } from '../../../shared/members/member.ts';
import { PersonId } from '../../../shared/people/person.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

interface MemberPerson {
  readonly memberId: MemberId;
  readonly personId: PersonId;
}

/** What somebody has said already stays. */
export function insertPossiblePerson(db: WritableDb, pair: MemberPerson, stamp: Stamp): void {
  db.prepare(
    `INSERT INTO member_people (member_id, person_id, state, changed, changed_by)
     VALUES (@memberId, @personId, 'possible', @changed, @changedBy) ON CONFLICT DO NOTHING`,
  ).run({ ...pair, ...stamp });
}

export function updateMemberPerson(db: WritableDb, pair: MemberPerson & { isSame: boolean }, stamp: Stamp): void {
  db.prepare(
    `UPDATE member_people SET state = @state, changed = @changed, changed_by = @changedBy
     WHERE member_id = @memberId AND person_id = @personId`,
  ).run({ memberId: pair.memberId, personId: pair.personId, state: pair.isSame ? 'same' : 'other', ...stamp });
}

export function isPossiblePerson(db: ReadableDb, { memberId, personId }: MemberPerson): boolean {
  const sql = `SELECT 1 FROM member_people WHERE member_id = ? AND person_id = ? AND state = 'possible'`;
  return db.prepare(sql).get(memberId, personId) !== undefined;
}

/** The people whom a member is, as far as anybody has said. */
export function listKnownAs(db: ReadableDb, memberId: MemberId): PersonId[] {
  const sql = `SELECT person_id FROM members WHERE id = @memberId AND person_id IS NOT NULL
    UNION SELECT person_id FROM member_people WHERE member_id = @memberId AND state = 'same'`;
  return PersonId.array().parse(db.prepare(sql).pluck().all({ memberId }));
}
