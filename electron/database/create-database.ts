import { closeSync, openSync } from 'node:fs';
import type { DatabaseKey } from './database-key.ts';
import type { WritableDb } from './handles.ts';
import { migrate } from './migrate.ts';
import { APPLICATION_ID, connect, readSalt } from './open-database.ts';
import { setAfterKey, setExclusive } from './pragmas.ts';
import { withStorageFailures } from './storage-failure.ts';

/** Makes a new encrypted database with the newest schema. `fill` writes its first rows. The file must not exist yet. */
export function createDatabase(file: string, key: DatabaseKey, fill: (db: WritableDb) => void): void {
  withStorageFailures(`create "${file}"`, () => {
    closeSync(openSync(file, 'wx', 0o600)); // SQLite alone would let others read it
    const db = connect(file, key) as WritableDb; // empty, and ours
    try {
      setExclusive(db);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      setAfterKey(db);
      migrate(db);
      db.transaction(() => fill(db))();
      db.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      db.close();
    }
  });
  if (!readSalt(file).equals(key.salt)) throw new Error(`"${file}" was not encrypted with its key`);
}
