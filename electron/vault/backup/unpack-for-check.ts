import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { assertRoomIn } from '../free-bytes.ts';
import { peekArchive, type Unpacking, unpackArchive } from './read-archive.ts';

/**
 * Unpacks a backup beside the case file (everything in it is encrypted), lends the copy and removes it. One at a time; what
 * an earlier one left when the app was locked or killed goes first.
 */
export async function unpackForCheck<Result>(
  file: string,
  beside: string,
  { signal, onBytes }: Pick<Unpacking, 'signal' | 'onBytes'>,
  use: (copy: string) => Promise<Result>,
): Promise<Result> {
  const copy = join(beside, 'checking.tmp');
  rmSync(copy, { recursive: true, force: true });
  assertRoomIn(beside, (await peekArchive(file)).bytes, 'unpack the backup to check it');
  mkdirSync(copy, { mode: 0o700 });
  try {
    await unpackArchive(file, copy, { signal, onBytes, durable: false });
    return await use(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
