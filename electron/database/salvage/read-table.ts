import type { ReadableDb } from '../handles.ts';
import { isUnreadable, type Lane, quoted, type Row, readLane } from './read-rows.ts';

export interface TableRead {
  /** How many rows were read. */
  readonly read: number;
  /** Keys of rows that an index names and that cannot be read. */
  readonly lost: readonly string[];
  /** Some page could not be read, so that there may be more than those. */
  readonly broke: boolean;
}

/** Hands over every row of a table that can be read, each once. */
export function readTable(db: ReadableDb, table: string, onRow: (row: Row) => void): TableRead {
  const keys = keyColumns(db, table);
  const seen = new Set<string>();
  const once = (row: Row) => {
    const key = keyOf(row, keys);
    if (seen.has(key)) return;
    seen.add(key);
    onRow(row);
  };
  let broke = false;
  for (const lane of lanesOf(db, table, keys)) broke = readLane(db, lane, once) || broke;
  const known = broke ? knownKeys(db, table, keys) : [];
  const lost: string[] = [];
  for (const key of known) {
    if (seen.has(key) || readByKey(db, table, keys, key, once)) continue;
    lost.push(key);
  }
  return { read: seen.size, lost, broke };
}

/** The primary key; of a table without one of its own, the number of the row. */
function keyColumns(db: ReadableDb, table: string): string[] {
  const names = db.prepare('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk').pluck().all(table);
  return names.length === 0 ? ['rowid'] : names.map(String);
}

function keyOf(row: Row, keys: readonly string[]): string {
  return JSON.stringify(keys.map((key) => row[key]));
}

/**
 * A table with row numbers is one lane. One that is stored by its key is one for each beginning of a key that is known from
 * elsewhere, and the whole.
 */
function lanesOf(db: ReadableDb, table: string, keys: readonly string[]): Lane[] {
  const [first = 'rowid', second] = keys;
  if (hasRowNumbers(db, table)) return [{ table, where: '1', values: [], order: 'rowid' }];
  const whole = { table, where: '1', values: [], order: quoted(first) };
  if (second === undefined) return [whole];
  const order = quoted(second);
  const beginnings = beginningsOf(db, table, first);
  return [whole, ...beginnings.map((value) => ({ table, where: `${quoted(first)} = ?`, values: [value], order }))];
}

function hasRowNumbers(db: ReadableDb, table: string): boolean {
  return db.prepare(`SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?`).pluck().get(table) === 0;
}

/** Ids of the rows that the first part of a key names. */
function beginningsOf(db: ReadableDb, table: string, column: string): unknown[] {
  const sql = `SELECT "table" AS parent, "to" AS "key" FROM pragma_foreign_key_list(?) WHERE "from" = ?`;
  const [link] = db.prepare(sql).all(table, column) as { parent: string; key: string | null }[]; // as asked
  if (link === undefined) return [];
  const found = new Set<unknown>();
  const key = link.key ?? 'id';
  readTable(db, link.parent, (row) => found.add(row[key]));
  return [...found];
}

/** From every index that can be read, in part at least. */
function knownKeys(db: ReadableDb, table: string, keys: readonly string[]): string[] {
  if (keys[0] === 'rowid') return [];
  const indexes = db.prepare('SELECT name FROM pragma_index_list(?) WHERE partial = 0').pluck().all(table).map(String);
  const found = new Set<string>();
  for (const index of indexes) {
    const columns = db.prepare('SELECT name FROM pragma_index_xinfo(?)').pluck().all(index);
    if (!keys.every((key) => columns.includes(key))) continue;
    for (const direction of ['ASC', 'DESC'])
      eachReadable(
        db,
        `SELECT ${keys.map(quoted)} FROM ${quoted(table)} INDEXED BY ${quoted(index)}
        ORDER BY ${quoted(String(columns[0]))} ${direction}`,
        (row) => found.add(keyOf(row, keys)),
      );
  }
  return [...found];
}

function readByKey(db: ReadableDb, table: string, keys: readonly string[], key: string, onRow: (row: Row) => void) {
  const where = keys.map((column) => `${quoted(column)} = ?`).join(' AND ');
  let found = false;
  const values = JSON.parse(key) as unknown[]; // written by keyOf
  eachReadable(
    db,
    `SELECT * FROM ${quoted(table)} WHERE ${where}`,
    (row) => {
      found = true;
      onRow(row);
    },
    values,
  );
  return found;
}

function eachReadable(db: ReadableDb, sql: string, onRow: (row: Row) => void, values: readonly unknown[] = []): void {
  try {
    for (const row of db.prepare(sql).iterate(...values)) onRow(row as Row); // a row of a statement
  } catch (error) {
    if (!isUnreadable(error)) throw error;
  }
}
