import type { WritableDb } from '../handles.ts';
import { TABLE_MAP } from '../table-map.ts';
import { quoted } from './read-rows.ts';

export interface Mended {
  readonly leftOut: ReadonlyMap<string, number>;
  readonly standIns: ReadonlyMap<string, number>;
}

/** Makes a nearly empty row of that id in its table. */
export type StandIn = (db: WritableDb, id: string) => void;

interface Link {
  readonly table: string;
  readonly column: string;
  readonly parent: string;
  readonly key: string;
  readonly mayBeNull: boolean;
}

/**
 * Makes every row name rows that are there: where a stand-in can be made of what it names, so; else it names nothing, where
 * it may; else it is left out, and with it what belongs to it.
 */
export function mendLinks(db: WritableDb, standIns: Readonly<Record<string, StandIn>>): Mended {
  const told = { leftOut: new Map<string, number>(), standIns: new Map<string, number>() };
  const links = TABLE_MAP.flatMap(({ table }) => linksOf(db, table));
  let changed = true;
  while (changed) changed = links.filter((link) => mend(db, link, standIns[link.parent], told)).length > 0;
  return told;
}

function mend(db: WritableDb, link: Link, standIn: StandIn | undefined, told: Told): boolean {
  const { table, column, parent, key, mayBeNull } = link;
  const missing = `${quoted(column)} IS NOT NULL AND ${quoted(column)} NOT IN (SELECT ${quoted(key)} FROM ${quoted(parent)})`;
  const ids = db
    .prepare(`SELECT DISTINCT ${quoted(column)} FROM ${quoted(table)} WHERE ${missing}`)
    .pluck()
    .all();
  if (ids.length === 0) return false;
  if (standIn !== undefined) {
    for (const id of ids) standIn(db, String(id));
    count(told.standIns, parent, ids.length);
  } else if (mayBeNull) {
    db.prepare(`UPDATE ${quoted(table)} SET ${quoted(column)} = NULL WHERE ${missing}`).run();
  } else {
    count(told.leftOut, table, db.prepare(`DELETE FROM ${quoted(table)} WHERE ${missing}`).run().changes);
  }
  return true;
}

interface Told {
  readonly leftOut: Map<string, number>;
  readonly standIns: Map<string, number>;
}

function count(of: Map<string, number>, table: string, more: number): void {
  of.set(table, (of.get(table) ?? 0) + more);
}

function linksOf(db: WritableDb, table: string): Link[] {
  const sql = `SELECT l."from" AS column, l."table" AS parent, coalesce(l."to", 'id') AS key, c."notnull" = 0 AND c.pk = 0 AS mayBeNull
    FROM pragma_foreign_key_list(@table) l JOIN pragma_table_info(@table) c ON c.name = l."from"`;
  const rows = db.prepare(sql).all({ table }) as (Omit<Link, 'table' | 'mayBeNull'> & { mayBeNull: number })[]; // as asked
  return rows.map((row) => ({ ...row, table, mayBeNull: row.mayBeNull === 1 }));
}
