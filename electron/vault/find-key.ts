import type { MemberId } from '../../shared/members/member.ts';
import { AppError } from '../../shared/reply.ts';
import type { DatabaseKey } from '../database/database-key.ts';
import { hasRotatedKeys, listSlots, readKeyFile } from './case-file-folder.ts';
import { type MemberKey, openMemberKey, openWithIdentity, openWithPassphrase } from './key-files.ts';

export interface FoundKey {
  readonly databaseKey: DatabaseKey;
  /** Undefined for the recovery key, which is nobody's. */
  readonly owner: { readonly slot: string; readonly member: MemberId; readonly identity: string } | undefined;
}

/**
 * Tries the passphrase on every slot, as none tells whose it is. `salt` is the database's: of the keys a slot leads to,
 * that one is taken which fits. Throws `wrong-passphrase`, or says what else is wrong with the folder.
 */
export async function findKeyByPassphrase(
  folder: string,
  salt: Buffer,
  passphrase: string,
  firstSlot?: string,
): Promise<FoundKey> {
  const slots = listSlots(folder).sort((a, b) => Number(b === firstSlot) - Number(a === firstSlot));
  if (slots.length === 0) throw keyFileMissing(folder);
  let damaged: unknown;
  for (const slot of slots) {
    const opened = await openSlot(folder, slot, passphrase).catch((error: unknown) => {
      if (!(error instanceof AppError && error.code === 'damaged')) throw error;
      damaged = error; // it may be another member's
    });
    if (opened === undefined) continue;
    const { member, identity } = opened;
    return { databaseKey: await fittingKey(folder, slot, salt, opened), owner: { slot, member, identity } };
  }
  if (damaged !== undefined) throw damaged;
  throw new AppError('wrong-passphrase', `Cannot unlock "${folder}": this passphrase does not open it`);
}

/** `recoveryKey` as `readRecoveryKey` gives it. Throws `wrong-recovery-key`. */
export async function findKeyByRecoveryKey(folder: string, salt: Buffer, recoveryKey: string): Promise<FoundKey> {
  const files = [readKeyFile(folder, 'recovery', salt), readKeyFile(folder, 'recovery')].filter(
    (file) => file !== undefined,
  );
  if (files.length === 0) throw keyFileMissing(folder);
  let opened: DatabaseKey | undefined;
  for (const file of files) {
    opened = (await openWithPassphrase(file, recoveryKey)) ?? opened;
    if (opened?.salt.equals(salt)) return { databaseKey: opened, owner: undefined };
  }
  if (opened !== undefined) throw doesNotFit(folder);
  throw new AppError('wrong-recovery-key', `Cannot unlock "${folder}": this recovery key does not open it`);
}

/** `secret` as `joinShares` gives it. Throws `no-shares` where no set of cards opens this file, `wrong-shares` where another does. */
export async function findKeyByShares(folder: string, salt: Buffer, secret: string): Promise<FoundKey> {
  const file = readKeyFile(folder, 'shares', salt);
  if (file === undefined) {
    throw new AppError('no-shares', `Cannot unlock "${folder}": no recovery cards open it, or no longer`);
  }
  const opened = await openWithPassphrase(file, secret);
  if (opened === undefined) {
    throw new AppError(
      'wrong-shares',
      `Cannot unlock "${folder}": these cards are of another set than the one in force`,
    );
  }
  if (!opened.salt.equals(salt)) throw doesNotFit(folder);
  return { databaseKey: opened, owner: undefined };
}

async function openSlot(folder: string, slot: string, passphrase: string): Promise<MemberKey | undefined> {
  const file = readKeyFile(folder, slot);
  return file === undefined ? undefined : openMemberKey(file, passphrase);
}

/** After a rotation the newer key is sealed to the member's identity, which the older file holds. */
async function fittingKey(folder: string, slot: string, salt: Buffer, opened: MemberKey): Promise<DatabaseKey> {
  if (opened.databaseKey.salt.equals(salt)) return opened.databaseKey;
  const file = readKeyFile(folder, slot, salt);
  const newer = file === undefined ? undefined : await openWithIdentity(file, opened.identity);
  if (newer === undefined || !newer.salt.equals(salt)) throw doesNotFit(folder);
  return newer;
}

/** The passphrase is right, but leads to another key: one from before a rotation, or of another case file. */
function doesNotFit(folder: string): AppError {
  return hasRotatedKeys(folder)
    ? new AppError('wrong-key', `Cannot unlock "${folder}": its key was changed since, and this one no longer opens it`)
    : new AppError('other-case-file', `Cannot unlock "${folder}": its keys belong to another case file`);
}

function keyFileMissing(folder: string): AppError {
  return new AppError('missing', `Cannot unlock "${folder}": its key files are not there`, {
    details: { part: 'keys' },
  });
}
