import { z } from 'zod';
import { isRestricted, Member, MemberId } from '../../../shared/members/member.ts';
import type { Instant } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Row = z
  .object({
    id: z.string(),
    name: z.string(),
    role: z.string(),
    person_id: z.string().nullable(),
    added_at: z.string(),
    removed_at: z.string().nullable(),
  })
  .transform((row) =>
    Member.parse({
      id: row.id,
      name: row.name,
      role: row.role,
      personId: row.person_id,
      addedAt: row.added_at,
      removedAt: row.removed_at,
    }),
  );

const COLUMNS = 'id, name, role, person_id, added_at, removed_at';

/** Oldest first. */
export function listMembers(db: ReadableDb, includeRemoved: boolean): Member[] {
  const where = includeRemoved ? '' : 'WHERE removed_at IS NULL';
  return Row.array().parse(db.prepare(`SELECT ${COLUMNS} FROM members ${where} ORDER BY added_at, id`).all());
}

/** Whose role lets them see into cases. */
export function listCaseMembers(db: ReadableDb): MemberId[] {
  return listMembers(db, false)
    .filter(({ role }) => !isRestricted(role))
    .map(({ id }) => id);
}

export function getMember(db: ReadableDb, id: MemberId): Member | undefined {
  return Row.optional().parse(db.prepare(`SELECT ${COLUMNS} FROM members WHERE id = ?`).get(id));
}

/** How a member opens the case file: the key file's name and what new keys are sealed to. */
export interface MemberSlot {
  readonly member: MemberId;
  readonly slot: string;
  readonly recipient: string;
}

interface NewMemberSlot {
  readonly slot: string | null;
  readonly recipient: string;
}

const SlotRow = z.object({ member: MemberId, slot: z.string(), recipient: z.string() });

export function listMemberSlots(db: ReadableDb): MemberSlot[] {
  const rows = db.prepare('SELECT id AS member, slot, recipient FROM members WHERE slot IS NOT NULL').all();
  return SlotRow.array().parse(rows);
}

/** Without a slot, the member can open nothing yet. */
export function insertMember(db: WritableDb, member: Member, slot: NewMemberSlot, stamp: Stamp): void {
  db.prepare(
    `INSERT INTO members (id, name, role, person_id, slot, recipient, added_at, removed_at, changed, changed_by)
     VALUES (@id, @name, @role, @personId, @slot, @recipient, @addedAt, @removedAt, @changed, @changedBy)`,
  ).run({ ...member, slot: slot.slot, recipient: slot.recipient, ...stamp });
}

export function updateMember(
  db: WritableDb,
  member: Pick<Member, 'id' | 'name' | 'role' | 'personId'>,
  stamp: Stamp,
): void {
  db.prepare(
    `UPDATE members SET name = @name, role = @role, person_id = @personId, changed = @changed, changed_by = @changedBy
     WHERE id = @id`,
  ).run({ id: member.id, name: member.name, role: member.role, personId: member.personId, ...stamp });
}

export function updateMemberSlot(db: WritableDb, id: MemberId, slot: Omit<MemberSlot, 'member'>, stamp: Stamp): void {
  db.prepare(
    `UPDATE members SET slot = @slot, recipient = @recipient, changed = @changed, changed_by = @changedBy WHERE id = @id`,
  ).run({ id, slot: slot.slot, recipient: slot.recipient, ...stamp });
}

/** The row stays: what they did is told by their name. */
export function updateMemberRemoved(db: WritableDb, id: MemberId, removedAt: Instant, stamp: Stamp): void {
  db.prepare(
    `UPDATE members SET removed_at = @removedAt, slot = NULL, changed = @changed, changed_by = @changedBy WHERE id = @id`,
  ).run({ id, removedAt, ...stamp });
}
