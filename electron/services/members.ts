import { generateX25519Identity } from 'age-encryption';
import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import { isRestricted, type Member, MemberId } from '../../shared/members/member.ts';
import type { memberProcedures } from '../../shared/members/procedures.ts';
import { AppError } from '../../shared/reply.ts';
import type { ReadableDb, WritableDb } from '../database/handles.ts';
import { getCaseFileRecord, updateIdentity } from '../database/repositories/case-file.ts';
import { listClosedCases } from '../database/repositories/conflicts.ts';
import { getIncident } from '../database/repositories/incidents.ts';
import {
  getMember,
  insertMember,
  listMemberSlots,
  listMembers,
  updateMember,
  updateMemberRemoved,
  updateMemberSlot,
} from '../database/repositories/members.ts';
import { deletePrivateNotes } from '../database/repositories/private-notes.ts';
import { runTransaction } from '../engine/transaction.ts';
import { refuseWeakPassphrase } from '../vault/passphrase.ts';
import type { MutationContext, QueryContext, TaskContext } from './context.ts';
import { notePossiblePeople } from './possible-parties.ts';
import { noteNewRecoveryKey } from './recovery.ts';
import { endShareSets } from './recovery-shares.ts';

type Input<Name extends keyof typeof memberProcedures> = z.output<(typeof memberProcedures)[Name]['input']>;

export function listTeam({ db }: QueryContext, { includeRemoved }: Input<'list'>): Member[] {
  return listMembers(db, includeRemoved);
}

/** First the key file, then the row: a key file that no row names opens nothing. `also` runs in the transaction of the row. */
export async function addMember(
  context: TaskContext,
  { name, role, passphrase }: Input<'add'>,
  also: (change: MutationContext, member: Member) => void = () => undefined,
): Promise<Member> {
  const { caseFile, mutate, now } = context;
  await refuseWeakPassphrase(passphrase, [name, getCaseFileRecord(context.db).organisation]);
  const id = MemberId.parse(newId());
  const slot = await caseFile.addSlot(id, passphrase);
  const member: Member = { id, name, role, personId: null, addedAt: now(), removedAt: null };
  return keepingSlot(context, slot.slot, () =>
    mutate((change) => {
      insertMember(change.db, member, slot, change.stamp());
      notePossiblePeople(change, id);
      change.audit('member.added', id);
      also(change, member);
      return member;
    }),
  );
}

/** Whoever is one of the people in a case cannot let themselves back in: another member takes that link away. */
export function changeMember(context: MutationContext, input: Input<'update'>): Member {
  const { db, member: me, stamp, audit } = context;
  const member = presentMember(db, input.id);
  if (input.id === me && member.personId !== null && input.personId !== member.personId)
    throw new AppError('not-allowed', `Cannot change who "${member.name}" is: another member has to do that`);
  if (input.role !== 'lead') assertLeadRemains(db, input.id, 'change the role of');
  if (isRestricted(input.role)) assertCasesStayOpen(db, member, 'change the role of');
  updateMember(db, input, stamp());
  notePossiblePeople(context, input.id);
  audit('member.updated', input.id);
  return { ...member, name: input.name, role: input.role, personId: input.personId };
}

/**
 * The removal, the new key and the new identity of sealed forms come into force together: all are in the copy that takes the
 * file's place.
 */
export async function removeMember(context: TaskContext, { id }: Input<'remove'>): Promise<{ recoveryKey: string }> {
  const { caseFile, now, progress } = context;
  assertRemovable(context, id);
  const identity = await generateX25519Identity();
  const remove = (change: MutationContext) => {
    assertRemovable({ ...context, db: change.db }, id);
    updateMemberRemoved(change.db, id, now(), change.stamp());
    deletePrivateNotes(change.db, id); // nobody could ever open them
    updateIdentity(change.db, identity, now(), change.stamp());
    change.audit('member.removed', id);
    noteNewRecoveryKey(change);
    endShareSets(change, 'key-changed');
  };
  const { clock, member } = caseFile;
  const inCopy = (db: WritableDb) => runTransaction({ db, clock, member }, now, remove);
  return { recoveryKey: await caseFile.rotate(inCopy, { onProgress: progress }) };
}

export async function changePassphrase(context: TaskContext, { current, next }: Input<'changePassphrase'>) {
  const { caseFile, mutate, member } = context;
  await refuseWeakPassphrase(next, wordsOf(context, member));
  await caseFile.changePassphrase(current, next, () =>
    mutate(({ audit }) => audit('member.passphrase-changed', member)),
  );
  return {};
}

/** Only after the recovery key: whoever holds it says which member they are, and works on as that one. */
export async function resetPassphrase(context: TaskContext, { id, next }: Input<'resetPassphrase'>) {
  const { caseFile, mutate } = context;
  if (!caseFile.byRecoveryKey) {
    throw new AppError('not-allowed', 'Cannot set a passphrase anew: that takes unlocking with the recovery key');
  }
  presentMember(context.db, id);
  await refuseWeakPassphrase(next, wordsOf(context, id));
  const old = listMemberSlots(context.db).find(({ member }) => member === id)?.slot;
  const slot = await caseFile.addSlot(id, next);
  keepingSlot(context, slot.slot, () =>
    mutate(({ db, stamp, audit }) => {
      updateMemberSlot(db, id, slot, stamp());
      audit('member.passphrase-reset', id);
    }),
  );
  if (old !== undefined) caseFile.dropSlot(old);
  caseFile.actAs(id);
  return {};
}

/** Takes the slot back when its row could not be stored. */
function keepingSlot<Result>({ caseFile }: TaskContext, slot: string, store: () => Result): Result {
  try {
    return store();
  } catch (error) {
    caseFile.dropSlot(slot);
    throw error;
  }
}

function assertRemovable({ db, caseFile }: Pick<TaskContext, 'db' | 'caseFile'>, id: MemberId): void {
  const member = presentMember(db, id);
  if (id === caseFile.member)
    throw new AppError('not-allowed', `Cannot remove "${member.name}": they are the one at work here`);
  assertLeadRemains(db, id, 'remove');
  assertCasesStayOpen(db, member, 'remove');
}

/** A case always has somebody who can still open it. */
function assertCasesStayOpen(db: ReadableDb, { id, name }: Member, doing: string): void {
  const others = listMembers(db, false).filter((member) => member.id !== id);
  const [first = [], ...rest] = others.map((member) => listClosedCases(db, member.id));
  const closedToOthers = first.filter((incident) => rest.every((closed) => closed.includes(incident)));
  const own = listClosedCases(db, id);
  const lost = closedToOthers.find((incident) => !own.includes(incident));
  if (lost === undefined) return;
  const codeName = getIncident(db, lost)?.codeName ?? '';
  throw new AppError('not-allowed', `Cannot ${doing} "${name}": nobody could open "${codeName}" any more`);
}

/** A team without a lead has nobody who answers for it. */
function assertLeadRemains(db: ReadableDb, id: MemberId, doing: string): void {
  if (listMembers(db, false).some((member) => member.role === 'lead' && member.id !== id)) return;
  throw new AppError('not-allowed', `Cannot ${doing} the only lead: name another one first`);
}

function presentMember(db: ReadableDb, id: MemberId): Member {
  const member = getMember(db, id);
  if (member === undefined || member.removedAt !== null) {
    throw new AppError('not-found', `Cannot find member "${id}": there is none, or they were removed`);
  }
  return member;
}

/** What an attacker tries first. */
function wordsOf({ db }: TaskContext, id: MemberId): string[] {
  return [presentMember(db, id).name, getCaseFileRecord(db).organisation];
}
