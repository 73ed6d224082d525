import { closeSync, fstatSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '../../shared/reply.ts';
import { type DatabaseKey, SALT_BYTES, withKeyText } from './database-key.ts';
import type { WritableDb } from './handles.ts';
import { keepStatements } from './kept-statements.ts';
import { assertKnownFormat } from './migrate.ts';
import { openPlainFile } from './plain-file.ts';
import { setAfterKey, setBeforeKey, setExclusive } from './pragmas.ts';
import { storageFailure } from './storage-failure.ts';

/** "QRcf" in ASCII, as SQLite's application_id: says that a database is a case file of ours. */
export const APPLICATION_ID = 0x51526366;
export const PAGE_BYTES = 4096;
const PLAIN_SQLITE = 'SQLite format 3';

/**
 * Opens an existing encrypted database; it never makes one. Throws an `AppError` that tells missing, foreign, damaged,
 * newer and busy files apart. The caller keeps the key.
 */
export function openDatabase(file: string, key: DatabaseKey): WritableDb {
  const salt = readSalt(file);
  if (!salt.equals(key.salt)) throw refused(file, 'other-case-file', 'this key belongs to another one');
  const db = connect(file, key);
  try {
    setExclusive(db);
    assertOurs(file, db);
    assertKnownFormat(file, db);
    setAfterKey(db);
    assertWhole(file, db);
    keepStatements(db);
    return db as WritableDb; // the one place where a handle that writes is made, beside createDatabase
  } catch (error) {
    db.close();
    throw error instanceof AppError ? error : (storageFailure(error, `open "${file}"`) ?? error);
  }
}

/**
 * The first bytes of the file, which are not encrypted, after looking whether it can be a case file at all. Never while
 * this process has the database open: see `assertWhole`.
 */
export function readSalt(file: string): Buffer {
  const { size, head } = readHead(file);
  if (size === 0) throw refused(file, 'damaged', 'the file is empty');
  if (head.toString('latin1').startsWith(PLAIN_SQLITE)) throw refused(file, 'not-a-case-file', 'it is not encrypted');
  if (size < PAGE_BYTES || size % PAGE_BYTES !== 0) throw refused(file, 'damaged', 'its end is missing');
  return head;
}

/** With a key and nothing else set; used on copies too. */
export function connect(file: string, key: DatabaseKey, options: Database.Options = {}): Database.Database {
  const db = new Database(file, { fileMustExist: true, timeout: 0, ...options });
  try {
    setBeforeKey(db);
    withKeyText(key, (text) => keyed(db).key(text));
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The multiple-ciphers build has these two beside what the types of better-sqlite3 know. */
export function keyed(
  db: Database.Database,
): Database.Database & { key(text: Buffer): void; rekey(text: Buffer): void } {
  return db as ReturnType<typeof keyed>; // see above
}

function readHead(file: string): { size: number; head: Buffer } {
  let descriptor: number | undefined;
  try {
    descriptor = openPlainFile(file);
    const head = Buffer.alloc(SALT_BYTES);
    readSync(descriptor, head, 0, SALT_BYTES, 0);
    return { size: fstatSync(descriptor).size, head };
  } catch (error) {
    if (isMissing(error)) throw refused(file, 'missing', 'it is not there');
    throw storageFailure(error, `read "${file}"`) ?? error;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** The salt fits, so the key is the right one: a first page that does not open is damaged. */
function assertOurs(file: string, db: Database.Database): void {
  db.prepare('SELECT count(*) FROM sqlite_schema').get();
  const id = db.pragma('application_id', { simple: true });
  if (id !== APPLICATION_ID) throw refused(file, 'not-a-case-file', 'another program made it');
}

/**
 * A file that lost pages at its end still opens; SQLite would notice only when it needs one of them. From here on the
 * file must not be opened by other means: closing it again would drop SQLite's locks (POSIX drops all of a process).
 */
function assertWhole(file: string, db: Database.Database): void {
  db.pragma('wal_checkpoint(TRUNCATE)');
  const pages = Number(db.pragma('page_count', { simple: true }));
  if (statSync(file).size < pages * PAGE_BYTES) throw refused(file, 'damaged', 'its end is missing');
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function refused(file: string, code: AppError['code'], state: string): AppError {
  return new AppError(code, `Cannot open "${file}": ${state}`);
}
