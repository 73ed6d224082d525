import type { WritableDb } from '../handles.ts';
import { Row } from './row.ts';

/** Texts of which every version stays; the newest one counts. */
const VERSIONED = { note_versions: 'note_id', report_versions: 'report_id' } as const;
type Versioned = keyof typeof VERSIONED;

export function isVersioned(table: string): table is Versioned {
  return Object.hasOwn(VERSIONED, table);
}

/** Whether that very text is there, under whatever number. */
export function readSameVersion(db: WritableDb, table: Versioned, row: Row): boolean {
  return versionsOf(db, table, row).some((here) => isSameText(here, row));
}

/** Both sides wrote the next version: they stand in the order in which they were written. */
export function keepBothVersions(db: WritableDb, table: Versioned, here: Row, came: Row): void {
  const parent = VERSIONED[table];
  const inOrder = [...versionsOf(db, table, here), came].sort((a, b) => rank(a).localeCompare(rank(b), 'en'));
  db.prepare(`DELETE FROM ${table} WHERE ${parent} = ?`).run(here[parent]);
  const columns = Object.keys(here);
  const places = columns.map((column) => `@${column}`).join(', ');
  const insert = db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`);
  for (const [index, row] of inOrder.entries()) insert.run({ ...row, version: index + 1 });
}

function versionsOf(db: WritableDb, table: Versioned, row: Row): Row[] {
  const parent = VERSIONED[table];
  return Row.array().parse(db.prepare(`SELECT * FROM ${table} WHERE ${parent} = ? ORDER BY version`).all(row[parent]));
}

function isSameText(one: Row, other: Row): boolean {
  return Object.keys(one).every((column) => column === 'version' || one[column] === other[column]);
}

function rank(row: Row): string {
  return `${row['written_at']} ${JSON.stringify(Object.entries(row).sort())}`;
}
