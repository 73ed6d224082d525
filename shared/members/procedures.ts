import { z } from 'zod';
import { PersonId } from '../people/person.ts';
import { mutation, query, task } from '../procedure.ts';
import { NewPassphrase, Passphrase } from '../session/session.ts';
import { RequiredLine } from '../text.ts';
import { Member, MemberId, MemberRole } from './member.ts';

export const memberProcedures = {
  list: query(z.strictObject({ includeRemoved: z.boolean().default(false) }), z.array(Member)),
  /** Gives a new member a passphrase slot of their own. */
  add: task(z.strictObject({ name: RequiredLine, role: MemberRole, passphrase: NewPassphrase }), Member),
  /**
   * Takes a member's slot away, changes the database key on a copy and makes a new recovery key.
   * Backups and copies made before still open with the old key.
   */
  remove: task(z.strictObject({ id: MemberId }), z.object({ recoveryKey: z.string() })),
  update: mutation(
    z.strictObject({ id: MemberId, name: RequiredLine, role: MemberRole, personId: PersonId.nullable() }),
    Member,
  ),
  changePassphrase: task(z.strictObject({ current: Passphrase, next: NewPassphrase }), z.strictObject({})),
  /** After unlocking with the recovery key: a new passphrase for whom the key's holder says to be. */
  resetPassphrase: task(z.strictObject({ id: MemberId, next: NewPassphrase }), z.strictObject({})),
};
