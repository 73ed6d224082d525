import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createDatabase } from '../../electron/database/create-database.ts';
import { generateDatabaseKey } from '../../electron/database/database-key.ts';
import type { WritableDb } from '../../electron/database/handles.ts';
import { keepStatements } from '../../electron/database/kept-statements.ts';
import { migrate } from '../../electron/database/migrate.ts';
import { openDatabase } from '../../electron/database/open-database.ts';
import { setAfterKey, setBeforeKey, setExclusive } from '../../electron/database/pragmas.ts';

export interface Twin {
  /** Another one after `reopen`. */
  readonly db: WritableDb;
  /** Closes and opens it, so that nothing of it is in SQLite's cache. */
  reopen(): void;
}

export interface Twins extends Disposable {
  readonly encrypted: Twin;
  readonly plain: Twin;
}

/** Two databases with the same rows and settings: ours, and one without a key. */
export function makeTwins(folder: string, fill: (db: WritableDb) => void): Twins {
  const key = generateDatabaseKey();
  const files = { encrypted: join(folder, 'encrypted.db'), plain: join(folder, 'plain.db') };
  createDatabase(files.encrypted, key, fill);
  const encrypted = createTwin(() => openDatabase(files.encrypted, key));
  const plain = createTwin(() => openPlain(files.plain));
  fill(plain.db);
  plain.reopen();
  if (isPlain(files.encrypted) || !isPlain(files.plain)) throw new Error('The two are not what they are compared as');
  return { encrypted, plain, [Symbol.dispose]: () => [encrypted, plain].forEach(({ db }) => void db.close()) };
}

function createTwin(open: () => WritableDb): Twin {
  let db = open();
  return {
    get db() {
      return db;
    },
    reopen() {
      db.close();
      db = open();
    },
  };
}

function openPlain(file: string): WritableDb {
  const db = new Database(file) as WritableDb; // the benchmark's own
  setBeforeKey(db);
  setExclusive(db);
  setAfterKey(db);
  migrate(db);
  keepStatements(db);
  return db;
}

function isPlain(file: string): boolean {
  return readFileSync(file).subarray(0, 15).toString('latin1') === 'SQLite format 3';
}
