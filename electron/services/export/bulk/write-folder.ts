import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../../../shared/reply.ts';
import { storageFailure } from '../../../database/storage-failure.ts';
import { syncFolder } from '../../../vault/durable-files.ts';
import type { PackedFile } from '../age-package.ts';
import { checkPlace } from '../place-file.ts';

interface FolderOptions {
  readonly signal: AbortSignal;
  /** Runs when all is on the disk, right before the folder gets its name. */
  readonly record: () => void;
}

/** Writes files into a folder of their own, whole or not at all. Answers with how many bytes. */
export async function writeFolder(
  folder: string,
  files: AsyncIterable<PackedFile>,
  { signal, record }: FolderOptions,
): Promise<number> {
  await checkPlace(folder);
  const unfinished = join(dirname(folder), `.${randomBytes(9).toString('hex')}.tmp`);
  let bytes = 0;
  try {
    mkdirSync(unfinished, { mode: 0o700 });
    for await (const file of files) bytes += await writeOne(join(unfinished, file.name), file, signal);
    assertNotCancelled(signal);
    if (existsSync(folder))
      throw new AppError('already-exists', `Cannot write "${basename(folder)}": it is there already`);
    record();
    renameSync(unfinished, folder);
    syncFolder(dirname(folder));
    return bytes;
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw storageFailure(error, `write "${basename(folder)}"`) ?? error;
  }
}

/** Where the user pointed at a folder, a new one in it; else the one that is to be made. */
export function folderFor(place: string, name: string): string {
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return place;
  for (let number = 1; ; number++) {
    const folder = join(place, number === 1 ? name : `${name} ${number}`);
    if (!existsSync(folder)) return folder;
  }
}

async function writeOne(path: string, { pieces }: PackedFile, signal: AbortSignal): Promise<number> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'wx', 0o600);
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      assertNotCancelled(signal);
      await file.writeFile(piece);
      bytes += piece.length;
    }
    await file.sync();
    return bytes;
  } finally {
    await file.close();
  }
}

function assertNotCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('cancelled', 'Cannot finish the export: it was cancelled');
}
