import { setImmediate as settled } from 'node:timers/promises';
import { SqliteError } from 'better-sqlite3';
import type { WritableDb } from '../handles.ts';
import { TABLE_MAP } from '../table-map.ts';
import { isUnreadable, quoted, type Row } from './read-rows.ts';
import { readTable, type TableRead } from './read-table.ts';

/** Each on its own, as a table is the longest that nothing else is answered. */
export interface Copying {
  readonly signal: AbortSignal;
  readonly onTable: (done: number, total: number) => void;
}

/** Copies what can be read of each table that both have. Keys are not followed: what names a missing row comes along. */
export async function copyReadable(
  from: WritableDb,
  to: WritableDb,
  { signal, onTable }: Copying,
): Promise<Map<string, TableRead>> {
  const tables = TABLE_MAP.map(({ table }) => table).filter((table) => table !== 'search_index' && isThere(to, table));
  const read = new Map<string, TableRead>();
  for (const [index, table] of tables.entries()) {
    signal.throwIfAborted();
    onTable(index, tables.length);
    await settled();
    read.set(table, to.transaction(() => copyTable(from, to, table))());
  }
  to.transaction(() => copyWords(from, to))();
  return read;
}

function copyTable(from: WritableDb, to: WritableDb, table: string): TableRead {
  if (!isThere(from, table)) return { read: 0, lost: [], broke: true };
  const known = new Set(columnsOf(to, table));
  let insert: ((row: Row) => void) | undefined;
  return readTable(from, table, (row) => {
    insert ??= inserter(
      to,
      table,
      Object.keys(row).filter((column) => known.has(column)),
    );
    insert(row);
  });
}

function inserter(to: WritableDb, table: string, columns: readonly string[]): (row: Row) => void {
  const places = columns.map(() => '?').join(', ');
  const sql = `INSERT OR IGNORE INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES (${places})`;
  const statement = to.prepare(sql);
  return (row) => {
    try {
      statement.run(columns.map((column) => row[column]));
    } catch (error) {
      if (!(error instanceof SqliteError && error.code.startsWith('SQLITE_CONSTRAINT'))) throw error; // no row of this table
    }
  };
}

/** The words of the search index are no records: those that cannot be read are found again once their part is changed. */
function copyWords(from: WritableDb, to: WritableDb): void {
  const ids = to.prepare('SELECT id FROM search_rows').pluck().all();
  const insert = to.prepare('INSERT INTO search_index (rowid, words) VALUES (?, ?)');
  for (const id of ids) {
    const words = wordsOf(from, id);
    if (words === undefined) to.prepare('DELETE FROM search_rows WHERE id = ?').run(id);
    else insert.run(id, words);
  }
}

function wordsOf(from: WritableDb, id: unknown): unknown {
  try {
    return from.prepare('SELECT words FROM search_index WHERE rowid = ?').pluck().get(id);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return undefined;
  }
}

function isThere(db: WritableDb, table: string): boolean {
  return db.prepare(`SELECT 1 FROM pragma_table_list WHERE schema = 'main' AND name = ?`).get(table) !== undefined;
}

function columnsOf(db: WritableDb, table: string): string[] {
  return db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table).map(String);
}
