import { accessSync, constants, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { v7 as newId } from 'uuid';
import { BackupId } from '../../shared/backups/backup.ts';
import type { MemberId } from '../../shared/members/member.ts';
import { AppError } from '../../shared/reply.ts';
import type { Instant } from '../../shared/time.ts';
import { createClock } from '../database/clock.ts';
import { type DatabaseKey, wipeKey } from '../database/database-key.ts';
import type { WritableDb } from '../database/handles.ts';
import { isOfOlderFormat, migrate } from '../database/migrate.ts';
import { openDatabase } from '../database/open-database.ts';
import { readFacts } from '../database/read-facts.ts';
import { appendAuditEntry, readLatestChange } from '../database/repositories/audit-entries.ts';
import { insertBackup } from '../database/repositories/backups.ts';
import { insertInstallation } from '../database/repositories/installations.ts';
import { storageFailure } from '../database/storage-failure.ts';
import { backupName } from './backup/backup-name.ts';
import { clearUnfinished } from './backup/clear-unfinished.ts';
import { createDatabaseReader } from './backup/frozen-database.ts';
import { copyOut, type MadeBackup, verifyAndName } from './backup/make-backup.ts';
import { caseFileName, databaseFile } from './case-file-folder.ts';
import { writeDurably } from './durable-files.ts';
import { README } from './readme.ts';

export interface Upgrade {
  readonly installation: string;
  readonly now: () => Instant;
  /** Who unlocks; throws for whoever is no member. */
  readonly memberIn: (db: WritableDb) => MemberId;
}

/**
 * Brings a case file that an older version of the app made to the newest format: every step or none, and not before a
 * verified backup of how it was lies beside it. Closes `db` and answers with another handle where there was something to do.
 */
export async function upgraded(folder: string, db: WritableDb, key: DatabaseKey, by: Upgrade): Promise<WritableDb> {
  if (!isOfOlderFormat(db)) return db;
  const copy = await copyClosing(folder, db, key, by.now());
  const again = openDatabase(databaseFile(folder), key);
  try {
    again.transaction(() => bringUpToDate(again, copy, by)).immediate();
    writeDurably(join(folder, 'README.txt'), README); // it tells how to open what is there now
    return again;
  } catch (error) {
    again.close();
    rmSync(copy.file, { force: true }); // nothing was changed, and it would lie there unknown
    throw failed(folder, error);
  }
}

function failed(folder: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const state = 'it could not be brought up to date and is as it was';
  return (
    storageFailure(cause, `open "${folder}"`) ??
    new AppError('update-failed', `Cannot open "${folder}": ${state}`, { cause })
  );
}

/** Closes the database: whoever reads the file beside SQLite may let go of it only then. */
async function copyClosing(folder: string, db: WritableDb, given: DatabaseKey, at: Instant): Promise<MadeBackup> {
  const reader = createDatabaseReader(databaseFile(folder));
  const key = { key: Buffer.from(given.key), salt: Buffer.from(given.salt) };
  const beside = placeBeside(folder);
  const now = new Date(at);
  try {
    clearUnfinished(beside, caseFileName(folder), now);
    const facts = readFacts(db);
    const order = {
      ...{ now, signal: new AbortController().signal, onProgress: () => undefined },
      placeFor: () => join(beside, backupName(`${caseFileName(folder)} before an update`, at, facts)),
    };
    const frozen = reader.freeze(db);
    const copied = await copyOut(folder, { frozen, facts }, order).finally(() => frozen.thaw());
    return await verifyAndName(folder, copied, key, order);
  } finally {
    db.close();
    reader.release();
    wipeKey(key);
  }
}

/** Where only the case file itself may be written to, it lies inside: it is there for a failed update, not for a lost disk. */
function placeBeside(folder: string): string {
  try {
    accessSync(dirname(folder), constants.W_OK);
    return dirname(folder);
  } catch {
    return folder;
  }
}

function bringUpToDate(db: WritableDb, copy: MadeBackup, { installation, now, memberIn }: Upgrade): void {
  const { format } = copy.facts;
  migrate(db);
  const memberId = memberIn(db);
  const at = now();
  insertInstallation(db, installation, at);
  const clock = createClock(installation, now, readLatestChange(db));
  const id = BackupId.parse(newId());
  const told = { memberId, at, folder: dirname(copy.file), fileName: basename(copy.file), bytes: copy.bytes };
  const kept = { id, ...told, rotates: false, formatBefore: format, drilledAt: null, facts: copy.facts };
  insertBackup(db, kept, { changed: clock.tick(), changedBy: installation });
  const entry = { installation, at, changed: clock.tick(), memberId };
  appendAuditEntry(db, { ...entry, action: 'case-file.upgraded', subject: id });
}
