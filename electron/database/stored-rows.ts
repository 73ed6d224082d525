import type { ReadableDb } from './handles.ts';
import type { TableOf } from './table-map.ts';

/** A row as it is stored. */
export type StoredRow = Readonly<Record<string, unknown>>;

type OfOne = Extract<TableOf, { readonly rows: string }>;

/** Of a case or person. Tables and conditions come from the map of tables alone. */
export function rowsOfOne(db: ReadableDb, { table, rows }: Pick<OfOne, 'table' | 'rows'>, id: string): StoredRow[] {
  return db.prepare(`SELECT * FROM ${table} WHERE ${rows}`).all({ id }) as StoredRow[]; // columns as they are
}

/** So many rows of a table from one on, in an order that stays. */
export function pageOfRows(db: ReadableDb, { table }: TableOf, from: number, count: number): StoredRow[] {
  return db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2 LIMIT ? OFFSET ?`).all(count, from) as StoredRow[];
}

/** Quick notes that a member has not filed into a case. */
export function ownQuickNotes(db: ReadableDb, member: string): StoredRow[] {
  return db.prepare('SELECT * FROM quick_notes WHERE note_id IS NULL AND member_id = ?').all(member) as StoredRow[];
}
