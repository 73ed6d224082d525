import { existsSync, readdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Facts, isSame } from '../../../shared/backups/facts.ts';
import type { Progress } from '../../../shared/procedure.ts';
import { AppError } from '../../../shared/reply.ts';
import type { DatabaseKey } from '../../database/database-key.ts';
import { keysFolder, readKeyFile } from '../case-file-folder.ts';
import { renameDurably, unfinishedName } from '../durable-files.ts';
import { assertRoomIn } from '../free-bytes.ts';
import { README } from '../readme.ts';
import { FOLDER, KEY_FILE } from './archive-format.ts';
import type { FrozenDatabase } from './frozen-database.ts';
import { inspectCopy } from './inspect-copy.ts';
import { unpackForCheck } from './unpack-for-check.ts';
import { type Part, writeArchive } from './write-archive.ts';

export interface BackupOrder {
  /** Where it is to stand, once it is known how long its log is. Nothing is overwritten. */
  readonly placeFor: (facts: Facts) => string;
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

export interface MadeBackup {
  readonly file: string;
  readonly bytes: number;
  readonly facts: Facts;
}

/** Written whole, but under a name that nobody takes for a backup: it is not verified yet. */
export interface Unverified extends MadeBackup {
  readonly unfinished: string;
}

const MEGABYTE = 1e6;

/** Copies the case file as it is now. Throws `already-exists`, `disk-full`, or an error of the disk, and leaves nothing then. */
export async function copyOut(
  folder: string,
  { frozen, facts }: { readonly frozen: FrozenDatabase; readonly facts: Facts },
  { placeFor, now, signal, onProgress }: BackupOrder,
): Promise<Unverified> {
  const file = placeFor(facts);
  refuseTaken(file);
  assertRoomIn(dirname(file), frozen.size, `make the backup "${file}"`);
  const unfinished = unfinishedName(file);
  const out = await open(unfinished, 'wx', 0o600);
  try {
    const onBytes = (bytes: number) => {
      signal.throwIfAborted();
      onProgress({ stage: 'copy', done: megabytes(bytes), total: megabytes(frozen.size) });
    };
    const bytes = await writeArchive(out, partsOf(folder, frozen), { madeAt: now, onBytes });
    frozen.assertUnchanged();
    await out.sync();
    await out.close();
    return { file, unfinished, bytes, facts };
  } catch (error) {
    await out.close().catch(() => undefined);
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/**
 * Reads it back, unpacks and opens it, compares all that must be the same; only then it gets its name. Throws
 * `backup-damaged` and leaves nothing when it is not the same.
 */
export async function verifyAndName(
  folder: string,
  { file, unfinished, bytes, facts }: Unverified,
  key: DatabaseKey,
  { signal, onProgress }: BackupOrder,
): Promise<MadeBackup> {
  try {
    const onBytes = (read: number) => onProgress({ stage: 'check', done: megabytes(read), total: megabytes(bytes) });
    const found = await unpackForCheck(unfinished, folder, { signal, onBytes }, (copy) =>
      inspectCopy(copy, key, signal),
    );
    if (!isSame(found, facts)) throw new AppError('backup-damaged', `Cannot use the backup "${file}": it differs`);
    onBytes(bytes); // throws when it was locked: nobody would write down that there is one
    refuseTaken(file);
    renameDurably(unfinished, file);
    return { file, bytes, facts };
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

function partsOf(folder: string, frozen: FrozenDatabase): Part[] {
  const inOne = (path: string, bytes: Uint8Array): Part => ({
    path: `${FOLDER}/${path}`,
    size: bytes.length,
    bytes: [Buffer.from(bytes)],
  });
  const names = readdirSync(keysFolder(folder)).filter((name) => KEY_FILE.test(name));
  const keys = names.map((name) => {
    const bytes = readKeyFile(folder, name.slice(0, -'.age'.length));
    if (bytes === undefined) throw new Error('A key file went away while it was copied');
    return inOne(`keys/${name}`, bytes);
  });
  const database = { path: `${FOLDER}/casefile.db`, size: frozen.size, bytes: frozen.pieces() };
  return [inOne('README.txt', Buffer.from(README)), ...keys, database];
}

function refuseTaken(file: string): void {
  if (existsSync(file))
    throw new AppError('already-exists', `Cannot make the backup "${file}": a file is there already`);
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / MEGABYTE);
}
