import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../shared/reply.ts';
import type { WritableDb } from '../database/handles.ts';

/** What must stay free, in bytes: without room to write its log, SQLite does not even open a database. */
const SPARE = 16 * 1024 * 1024;

/** Throws `disk-full` before a file of this size fills the disk to the last byte. */
export function assertRoomFor(db: WritableDb, bytes: number): void {
  const free = freeBytes(dirname(db.name));
  if (free === undefined || free >= bytes + SPARE) return;
  throw new AppError('disk-full', `Cannot store ${bytes} bytes: the disk has ${free} free, and some must stay so`);
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
