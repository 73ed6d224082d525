import type { MemberId } from '../../shared/members/member.ts';
import { AppError } from '../../shared/reply.ts';
import type { Instant } from '../../shared/time.ts';
import { noteDamage } from '../database/damage.ts';
import { type DatabaseKey, wipeKey } from '../database/database-key.ts';
import type { WritableDb } from '../database/handles.ts';
import { openDatabase, readSalt } from '../database/open-database.ts';
import { insertInstallation } from '../database/repositories/installations.ts';
import { listMemberSlots, listMembers } from '../database/repositories/members.ts';
import { storageFailure } from '../database/storage-failure.ts';
import type { CaseFile } from './case-file.ts';
import { assertCaseFileFolder, databaseFile, isRotationLeft, tidyKeys } from './case-file-folder.ts';
import type { CreatedCaseFile } from './create-case-file.ts';
import { type FoundKey, findKeyByPassphrase, findKeyByRecoveryKey, findKeyByShares } from './find-key.ts';
import { type FolderLock, lockFolder } from './lock-file.ts';
import { createOpenedCaseFile } from './opened-case-file.ts';
import { checkTails, hasDamagedPages } from './quick-check.ts';
import { readRecoveryKey } from './recovery-key.ts';
import { joinShares } from './recovery-shares.ts';
import { discardCopy } from './rotate.ts';
import { upgraded } from './upgrade.ts';

export type Credential =
  | { readonly passphrase: string }
  | { readonly recoveryKey: string }
  /** Cards of a split recovery, as typed. */
  | { readonly shares: readonly string[] };

export interface UnlockOptions {
  readonly installation: string;
  readonly workFactor: number;
  readonly now: () => Instant;
  /** The slot that opened last on this machine: tried first, as each try costs a second or two. */
  readonly firstSlot?: string | undefined;
}

/** Opens a case file. Nothing is written in the folder, but the lock, before the key is found to fit. */
export async function unlockCaseFile(
  folder: string,
  credential: Credential,
  options: UnlockOptions,
): Promise<Unlocked> {
  assertCaseFileFolder(folder);
  return locked(folder, options, async (lock) => {
    const found = await findKey(folder, credential, options.firstSlot);
    return { caseFile: await openFound(folder, lock, found, options), slot: found.owner?.slot };
  });
}

export interface Unlocked {
  readonly caseFile: CaseFile;
  readonly slot: string | undefined;
}

/** Opens what was just made, without deriving its key again. */
export function openCreated(created: CreatedCaseFile, options: UnlockOptions): Promise<Unlocked> {
  const { folder, databaseKey, identity, slot, recoveryKey } = created;
  return locked(folder, options, async (lock) => {
    const found = { databaseKey, owner: { slot: slot.slot, member: slot.member, identity } };
    return { caseFile: await openFound(folder, lock, found, options, recoveryKey), slot: slot.slot };
  });
}

async function locked(
  folder: string,
  { now }: UnlockOptions,
  open: (lock: FolderLock) => Promise<Unlocked>,
): Promise<Unlocked> {
  const lock = lockFolder(folder, now());
  try {
    return await open(lock);
  } catch (error) {
    lock.release();
    throw storageFailure(error, `open "${folder}"`) ?? error;
  }
}

async function findKey(folder: string, credential: Credential, firstSlot: string | undefined): Promise<FoundKey> {
  const salt = readSalt(databaseFile(folder));
  if ('passphrase' in credential) return findKeyByPassphrase(folder, salt, credential.passphrase, firstSlot);
  if ('recoveryKey' in credential) return findKeyByRecoveryKey(folder, salt, readRecoveryKey(credential.recoveryKey));
  return findKeyByShares(folder, salt, await joinShares(credential.shares));
}

async function openFound(
  folder: string,
  lock: FolderLock,
  { databaseKey, owner }: FoundKey,
  { installation, workFactor, now }: UnlockOptions,
  pendingRecoveryKey?: string,
): Promise<CaseFile> {
  const memberIn = (opened: WritableDb) =>
    owner === undefined ? firstInCharge(opened) : present(opened, owner.member, owner.slot);
  const damaged = hasDamagedPages(folder, databaseKey);
  let db = openOrWipe(folder, databaseKey);
  try {
    db = await upgraded(folder, db, databaseKey, { installation, now, memberIn });
    insertInstallation(db, installation, now());
    const member = memberIn(db);
    tidy(folder, db, databaseKey);
    if (damaged) noteDamage(db, 'pages');
    checkTails(db);
    const own = owner && { slot: owner.slot, identity: owner.identity };
    return createOpenedCaseFile({
      folder,
      lock,
      db,
      databaseKey,
      member,
      own,
      pendingRecoveryKey,
      installation,
      workFactor,
      now,
    });
  } catch (error) {
    db.close();
    wipeKey(databaseKey);
    throw error;
  }
}

function openOrWipe(folder: string, key: DatabaseKey): WritableDb {
  try {
    return openDatabase(databaseFile(folder), key);
  } catch (error) {
    wipeKey(key);
    throw error;
  }
}

/** What a rotation that was cut off left behind, on either side of its swap. */
function tidy(folder: string, db: WritableDb, { salt }: DatabaseKey): void {
  if (!isRotationLeft(folder, salt)) return;
  tidyKeys(
    folder,
    listMemberSlots(db).map(({ slot }) => slot),
    salt,
  );
  discardCopy(folder); // last: as long as it is there, its keys are known to be left over
}

/** A key file whose member was never entered, or is no longer, opens nothing. */
function present(db: WritableDb, member: MemberId, slot: string): MemberId {
  if (listMemberSlots(db).some((known) => known.member === member && known.slot === slot)) return member;
  throw new AppError('wrong-passphrase', 'Cannot unlock: this passphrase does not open it');
}

/** The recovery key is nobody's: until it is said who holds it, what is done counts as done by who leads. */
function firstInCharge(db: WritableDb): MemberId {
  const members = listMembers(db, false);
  const first = members.find(({ role }) => role === 'lead') ?? members[0];
  if (first === undefined) throw new AppError('damaged', 'Cannot unlock: no member is left in this case file');
  return first.id;
}
