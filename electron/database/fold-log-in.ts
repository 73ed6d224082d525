import type { WritableDb } from './handles.ts';

/** Writes the log into the file and empties it. Not while the file is copied as it lies: its reader turned folding off. */
export function foldLogIn(db: WritableDb): void {
  if (db.pragma('wal_autocheckpoint', { simple: true }) !== 0) db.pragma('wal_checkpoint(TRUNCATE)');
}
