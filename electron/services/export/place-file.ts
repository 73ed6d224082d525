import { randomBytes } from 'node:crypto';
import { existsSync, realpathSync, renameSync } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../../shared/reply.ts';
import { storageFailure } from '../../database/storage-failure.ts';
import { databaseFile } from '../../vault/case-file-folder.ts';
import { syncFolder } from '../../vault/durable-files.ts';

/**
 * Writes a whole file or none to a place the user chose. It is made beside its place under a name of its own and takes
 * the place by being renamed, so that a file that was there before stays as it is until the new one is complete.
 * `record` runs right before that: a file at its place is always one that was logged.
 */
export async function placeFile(destination: string, bytes: Content, record: () => void): Promise<void> {
  await checkPlace(destination);
  const unfinished = join(dirname(destination), `.${randomBytes(9).toString('hex')}.tmp`);
  try {
    await writeWhole(unfinished, bytes);
    record();
    renameSync(unfinished, destination);
    syncFolder(dirname(destination));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw storageFailure(error, `write "${basename(destination)}"`) ?? error;
  }
}

/** Throws what is already known to be wrong with a place: before the work is done, rather than after. */
export async function checkPlace(destination: string): Promise<void> {
  if (!existsSync(dirname(destination))) throw missingFolder(destination);
  await refuseFolder(destination);
  refuseCaseFile(destination);
}

/** At once, or piece by piece. */
type Content = Uint8Array | AsyncIterable<Uint8Array>;

async function refuseFolder(destination: string): Promise<void> {
  const there = await stat(destination).catch(() => undefined);
  if (there === undefined || there.isFile()) return;
  throw new AppError(
    'already-exists',
    `Cannot write "${basename(destination)}": something else than a file is in its place`,
  );
}

/** A case file's folder holds the case file alone: nothing can replace a part of it, and no export lies beside its keys. */
function refuseCaseFile(destination: string): void {
  for (let folder = realpathSync(dirname(destination)); folder !== dirname(folder); folder = dirname(folder)) {
    if (!existsSync(databaseFile(folder))) continue;
    throw new AppError('not-allowed', `Cannot write "${basename(destination)}": a case file lies in this folder`);
  }
}

/** Readable by its owner only, and on the disk when this returns. */
async function writeWhole(path: string, bytes: Content): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

function missingFolder(destination: string): AppError {
  return new AppError('missing', `Cannot write "${basename(destination)}": its folder is not there`);
}
