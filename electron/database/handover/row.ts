import { z } from 'zod';
import type { ReadableDb } from '../handles.ts';
import { TABLE_MAP } from '../table-map.ts';

/** A row as it lies in its table. None of those that are handed over holds bytes. */
export const Row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
export type Row = z.infer<typeof Row>;

/** By table. */
export type Rows = ReadonlyMap<string, readonly Row[]>;

/** What is not handed over, and why. */
const STAYS: ReadonlySet<string> = new Set([
  // Keys, and what this case file is.
  ...['case_file', 'former_identities', 'recovery_shares'],
  // Each member's own.
  ...['drafts', 'quick_notes', 'private_notes'],
  // Lists of people who registered: forgotten after their event, and compared under a key of this case file.
  ...['screenings', 'registrations', 'screening_matches', 'known_pairs', 'screening_key', 'refusals'],
  // Of this machine, or of this very handover.
  ...['backups', 'backup_places', 'handovers', 'handover_clashes', 'ceremonies', 'salvages'],
  // Made anew from what it is made of; the bytes of files travel as files.
  ...['search_rows', 'search_index', 'evidence_chunks'],
]);

/** Parents before children. Whatever table comes later is handed over, unless it is named above. */
export const CARRIED = TABLE_MAP.filter(({ table }) => !STAYS.has(table));

export interface Shape {
  readonly columns: readonly string[];
  readonly key: readonly string[];
  /** The column, and the table whose id stands in it. */
  readonly parents: readonly { readonly column: string; readonly table: string }[];
}

/** How the carried tables look in this case file. */
export function shapesOf(db: ReadableDb): ReadonlyMap<string, Shape> {
  return new Map(CARRIED.map(({ table }) => [table, shapeOf(db, table)]));
}

export function keyOf({ key }: Shape, row: Row): string {
  return JSON.stringify(key.map((column) => row[column] ?? null));
}

const Column = z.object({ name: z.string(), pk: z.number() });
const Parent = z.object({ column: z.string(), table: z.string() });

function shapeOf(db: ReadableDb, table: string): Shape {
  const columns = Column.array().parse(db.prepare('SELECT name, pk FROM pragma_table_info(?)').all(table));
  const parents = db.prepare('SELECT "from" AS "column", "table" FROM pragma_foreign_key_list(?)').all(table);
  return {
    columns: columns.map(({ name }) => name),
    key: columns
      .filter(({ pk }) => pk > 0)
      .sort((a, b) => a.pk - b.pk)
      .map(({ name }) => name),
    parents: Parent.array().parse(parents),
  };
}
