import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Salvage } from '../../shared/audit/salvage.ts';
import { AppError } from '../../shared/reply.ts';
import type { Instant } from '../../shared/time.ts';
import { SALT_BYTES, wipeKey } from '../database/database-key.ts';
import { PAGE_BYTES } from '../database/open-database.ts';
import { salvageDatabase } from '../database/salvage/salvage-database.ts';
import { storageFailure } from '../database/storage-failure.ts';
import { assertCaseFileFolder, databaseFile, keysFolder, SUFFIX } from './case-file-folder.ts';
import { readBeginning, renameDurably, syncFolder, writeDurably } from './durable-files.ts';
import { type FoundKey, findKeyByPassphrase, findKeyByRecoveryKey } from './find-key.ts';
import { assertRoomIn } from './free-bytes.ts';
import { lockFolder } from './lock-file.ts';
import { README } from './readme.ts';
import { readRecoveryKey } from './recovery-key.ts';
import { salvageText } from './salvage-text.ts';
import { refuseSyncFolder } from './sync-folders.ts';

export interface SalvageTarget {
  /** The folder in which `<name>.quietroom` is made. */
  readonly parent: string;
  readonly name: string;
  readonly now: () => Instant;
  readonly signal: AbortSignal;
  readonly onTable: (done: number, total: number) => void;
}

export type SalvageCredential = { readonly passphrase: string } | { readonly recoveryKey: string };

/**
 * Makes a new case file of whatever can be read of a damaged one, which is not touched: what is read is a copy. The same key
 * files open it. It gets its name when it is whole.
 */
export async function salvageCaseFile(
  folder: string,
  credential: SalvageCredential,
  target: SalvageTarget,
): Promise<{ readonly folder: string; readonly salvage: Salvage }> {
  const made = join(target.parent, `${target.name}${SUFFIX}`);
  assertCaseFileFolder(folder);
  assertFree(target.parent, made);
  const lock = lockFolder(folder, target.now()); // nobody works in it meanwhile
  const unfinished = join(target.parent, `.${randomBytes(8).toString('hex')}.tmp`);
  try {
    const found = await findKey(folder, credential);
    try {
      mkdirSync(keysFolder(unfinished), { recursive: true, mode: 0o700 });
      const salvage = await fill(folder, unfinished, found, target);
      assertFree(target.parent, made);
      renameDurably(unfinished, made);
      return { folder: made, salvage };
    } finally {
      wipeKey(found.databaseKey);
    }
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw storageFailure(error, `salvage "${folder}"`) ?? error;
  } finally {
    lock.release();
  }
}

async function fill(folder: string, unfinished: string, found: FoundKey, target: SalvageTarget): Promise<Salvage> {
  const copy = join(unfinished, 'damaged.db');
  await copyDatabase(databaseFile(folder), copy);
  for (const name of readdirSync(keysFolder(folder)).filter((file) => file.endsWith('.age')))
    copyFileSync(join(keysFolder(folder), name), join(keysFolder(unfinished), name));
  const { databaseKey, owner } = found;
  const salvage = await salvageDatabase({
    ...{ copy, target: databaseFile(unfinished), key: databaseKey, ...target },
    owner: owner && { ...owner, recipient: await identityToRecipient(owner.identity) },
    identity: await generateX25519Identity(),
  });
  for (const ending of ['', '-wal', '-journal', '-shm']) rmSync(`${copy}${ending}`, { force: true });
  writeDurably(join(unfinished, 'README.txt'), README);
  writeDurably(join(unfinished, 'SALVAGED.txt'), salvageText(salvage));
  for (const written of [keysFolder(unfinished), unfinished]) syncFolder(written);
  return salvage;
}

/** Without the part of a page at its end, which is none; with what was saved and not yet folded in. */
async function copyDatabase(database: string, copy: string): Promise<void> {
  const log = `${database}-wal`;
  const { size } = statSync(database);
  assertRoomIn(join(copy, '..'), 2 * size, 'salvage it');
  await copyFile(database, copy);
  truncateSync(copy, size - (size % PAGE_BYTES));
  if (existsSync(log)) await copyFile(log, `${copy}-wal`);
}

/** The salt is read as it stands, also where the rest of the file is not what it should be. */
async function findKey(folder: string, credential: SalvageCredential): Promise<FoundKey> {
  const salt = readBeginning(databaseFile(folder), SALT_BYTES);
  if ('passphrase' in credential) return findKeyByPassphrase(folder, salt, credential.passphrase);
  return findKeyByRecoveryKey(folder, salt, readRecoveryKey(credential.recoveryKey));
}

function assertFree(parent: string, folder: string): void {
  refuseSyncFolder(parent);
  if (!existsSync(parent))
    throw new AppError('missing', `Cannot salvage into "${folder}": there is no such folder to put it in`);
  if (existsSync(folder)) throw new AppError('already-exists', `Cannot salvage into "${folder}": it is there already`);
}
