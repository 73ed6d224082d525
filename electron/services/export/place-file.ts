import { randomBytes } from 'node:crypto';
import { renameSync } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../../shared/reply.ts';
import { storageFailure } from '../../database/storage-failure.ts';
import { syncFolder } from '../../vault/durable-files.ts';

/**
 * Writes a whole file or none to a place the user chose. It is made beside its place under a name of its own and takes
 * the place by being renamed, so that a file that was there before stays as it is until the new one is complete.
 * `record` runs right before that: a file at its place is always one that was logged.
 */
export async function placeFile(destination: string, bytes: Content, record: () => void): Promise<void> {
  await refuseFolder(destination);
  const unfinished = join(dirname(destination), `.${randomBytes(9).toString('hex')}.tmp`);
  try {
    await writeWhole(unfinished, bytes);
    record();
    renameSync(unfinished, destination);
    syncFolder(dirname(destination));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw missingFolder(error, destination) ?? storageFailure(error, `write "${basename(destination)}"`) ?? error;
  }
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

function missingFolder(error: unknown, destination: string): AppError | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOENT') return undefined;
  return new AppError('missing', `Cannot write "${basename(destination)}": its folder is not there`, { cause: error });
}
