import type Database from 'better-sqlite3';

/** Before the first page is touched. Without MEMORY this build writes what it sorts to the temp folder, unencrypted. */
export function setBeforeKey(db: Database.Database): void {
  db.pragma('temp_store = MEMORY');
  expectSetting(db, 'temp_store', 2);
  db.pragma("cipher = 'sqlcipher'"); // always before the key
  db.pragma('legacy = 4'); // the format of SQLCipher 4, which other programs read
}

/** One process at a time: no other can read along or write between, and no -shm file is made. */
export function setExclusive(db: Database.Database): void {
  db.pragma('locking_mode = EXCLUSIVE');
}

/** After the key. Each is read back: a setting that did not take hold is a reason not to open. */
export function setAfterKey(db: Database.Database): void {
  db.pragma('journal_mode = WAL');
  expectSetting(db, 'journal_mode', 'wal');
  db.pragma('synchronous = EXTRA'); // a reopened WAL file would run at NORMAL, which loses commits in a power cut
  expectSetting(db, 'synchronous', 3);
  setForEveryUse(db);
  db.pragma('cache_size = -65536'); // 64 MB: makes full-text search as fast as on a plain file
}

export function setForEveryUse(db: Database.Database): void {
  db.pragma('fullfsync = ON'); // macOS: through the drive's own cache
  db.pragma('checkpoint_fullfsync = ON');
  db.pragma('secure_delete = ON'); // what is deleted is overwritten
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF'); // a schema that somebody else wrote runs no functions
  db.pragma('cell_size_check = ON');
  db.pragma('mmap_size = 0'); // no decrypted pages outside SQLite's own cache
  for (const [name, value] of expected) expectSetting(db, name, value);
}

const expected = [
  ['temp_store', 2],
  ['secure_delete', 1],
  ['foreign_keys', 1],
  ['trusted_schema', 0],
] as const;

function expectSetting(db: Database.Database, name: string, value: number | string): void {
  const actual = db.pragma(name, { simple: true });
  if (actual !== value) throw new Error(`Setting ${name} is ${String(actual)} instead of ${value}`);
}
