import { statSync } from 'node:fs';
import { noteDamage } from '../database/damage.ts';
import type { DatabaseKey } from '../database/database-key.ts';
import type { ReadableDb } from '../database/handles.ts';
import { sampleDamage } from '../database/page-check.ts';
import { isTailWhole, listChains } from '../database/repositories/audit-entries.ts';
import { storageFailure } from '../database/storage-failure.ts';
import { databaseFile } from './case-file-folder.ts';

/**
 * Some pages, other ones at every unlock: about a millisecond. Before the database is opened, as its file must not be touched
 * by other means while it is; and not after a crash, whose half-written pages the write-ahead log makes whole.
 */
export function hasDamagedPages(folder: string, key: DatabaseKey): boolean {
  const log = statSync(`${databaseFile(folder)}-wal`, { throwIfNoEntry: false });
  return (log?.size ?? 0) === 0 && sampleDamage(databaseFile(folder), key).length > 0;
}

/** The end of every chain of the log, where somebody would begin who changes it. */
export function checkTails(db: ReadableDb): void {
  try {
    if (!listChains(db).every((chain) => isTailWhole(db, chain))) noteDamage(db, 'log');
  } catch (error) {
    if (storageFailure(error, 'read the log')?.code !== 'damaged') throw error;
    noteDamage(db, 'pages');
  }
}
