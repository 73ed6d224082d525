import { statfsSync } from 'node:fs';
import { AppError } from '../../shared/reply.ts';

/** What must stay free, in bytes: without room to write its log, SQLite does not even open a database. */
const SPARE = 16 * 1024 * 1024;

/** Throws `disk-full` before files of this size fill the disk to the last byte. `doing` reads: store 12 bytes. */
export function assertRoomIn(folder: string, bytes: number, doing: string): void {
  const free = freeBytes(folder);
  if (free === undefined || free >= bytes + SPARE) return;
  throw new AppError(
    'disk-full',
    `Cannot ${doing}: it needs ${bytes} bytes, the disk has ${free} free, and some must stay so`,
  );
}

/** Undefined where the system does not say. */
function freeBytes(folder: string): number | undefined {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}
