import { dirname } from 'node:path';
import type { WritableDb } from '../database/handles.ts';
import { assertRoomIn } from '../vault/free-bytes.ts';

/** Throws `disk-full` before a file of this size fills the disk to the last byte. */
export function assertRoomFor(db: WritableDb, bytes: number): void {
  assertRoomIn(dirname(db.name), bytes, `store ${bytes} bytes`);
}
