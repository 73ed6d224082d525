import { z } from 'zod';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from '../repositories/stamp.ts';
import { TABLE_MAP } from '../table-map.ts';
import { blankMeeting } from './blanks.ts';
import { type Anonymous, TREATMENTS, type Treatment } from './treatments.ts';

/** How many rows of a case each table holds; tables without any are left out. */
export function countRowsOfCase(db: ReadableDb, id: IncidentId): Record<string, number> {
  const counts = CASE_TABLES.map(({ table, rows }) => {
    const count = db.prepare(`SELECT count(*) FROM ${table} WHERE ${rows}`).pluck().get({ id });
    return [table, Number(count)] as const;
  });
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** Ids of the case and of its parts. */
export function listOwnIds(db: ReadableDb, id: IncidentId): Set<string> {
  const own = new Set<string>([id]);
  for (const { table, rows } of CASE_TABLES) {
    if (!columnsOf(db, table).some(({ name }) => name === 'id')) continue;
    for (const part of db.prepare(`SELECT id FROM ${table} WHERE ${rows}`).pluck().all({ id })) own.add(String(part));
  }
  return own;
}

/** Every id that stands anywhere in the rows of a case: people whom a report named are among them. */
export function listIdsNamedIn(db: ReadableDb, id: IncidentId): Set<string> {
  const named = new Set<string>();
  for (const { table, rows } of CASE_TABLES) {
    const texts = columnsOf(db, table).filter(({ type }) => type === 'TEXT');
    const sql = `SELECT ${texts.map(({ name }) => name).join(', ')} FROM ${table} WHERE ${rows}`;
    for (const row of db.prepare(sql).raw().iterate({ id }))
      for (const found of JSON.stringify(row).matchAll(UUID)) named.add(found[0]);
  }
  return named;
}

/**
 * Meetings that were also about other cases become theirs, as they are. Where those are all anonymised, no word of it is left.
 */
export function passMeetingsOn(db: WritableDb, id: IncidentId, stamp: Stamp): void {
  const other = (
    condition: string,
  ) => `(SELECT c.incident_id FROM meeting_cases c JOIN incidents i ON i.id = c.incident_id
    WHERE c.meeting_id = meetings.id AND c.incident_id <> @id AND ${condition} ORDER BY c.position LIMIT 1)`;
  const pass = (to: string, content: string) =>
    db
      .prepare(
        `UPDATE meetings SET incident_id = ${to}, content = ${content}, changed = @changed, changed_by = @changedBy
         WHERE incident_id = @id AND ${to} IS NOT NULL`,
      )
      .run({ id, blank: blankMeeting(), ...stamp });
  pass(other('i.anonymised_at IS NULL'), 'iif(@blank IS NULL, NULL, content)');
  pass(other('i.anonymised_at IS NOT NULL'), '@blank');
}

export function deleteRowsOfCase(db: WritableDb, id: IncidentId): void {
  for (const { table, rows } of CHILDREN_FIRST) db.prepare(`DELETE FROM ${table} WHERE ${rows}`).run({ id });
}

/** What goes and what stays of each table is said in `treatments.ts`. */
export function anonymiseRowsOfCase(db: WritableDb, id: IncidentId, anonymous: Anonymous, stamp: Stamp): void {
  for (const { table, rows } of CHILDREN_FIRST) {
    const treatment = treatmentOf(table);
    if (treatment === 'goes') db.prepare(`DELETE FROM ${table} WHERE ${rows}`).run({ id });
    else {
      if (treatment.onlyIf)
        db.prepare(`DELETE FROM ${table} WHERE (${rows}) AND NOT (${treatment.onlyIf})`).run({ id });
      writeAnew(db, { table, rows, id }, treatment.written, { anonymous, stamp });
    }
  }
}

type CaseTable = { readonly table: string; readonly rows: string };

/** Parents before children, as the map has them. */
const CASE_TABLES: readonly CaseTable[] = TABLE_MAP.flatMap((entry) => (entry.about === 'case' ? [entry] : []));
const CHILDREN_FIRST = CASE_TABLES.toReversed();
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** A table that nobody thought of must not keep what a case says. */
function treatmentOf(table: string): Treatment {
  return TREATMENTS[table] ?? 'goes';
}

/** Each row by its key. Two records of one person in the same role are one stand-in in it: then one of the rows goes. */
function writeAnew(
  db: WritableDb,
  { table, rows, id }: CaseTable & { readonly id: IncidentId },
  written: Exclude<Treatment, 'goes'>['written'],
  { anonymous, stamp }: { readonly anonymous: Anonymous; readonly stamp: Stamp },
): void {
  const columns = columnsOf(db, table);
  const keys = columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
  const stamped = columns.some(({ name }) => name === 'changed') ? ['changed', 'changed_by'] : [];
  const set = [...Object.keys(written), ...stamped];
  if (Object.keys(written).length === 0) return;
  const all = Row.array().parse(db.prepare(`SELECT * FROM ${table} WHERE ${rows}`).all({ id }));
  const update = db.prepare(
    `UPDATE OR REPLACE ${table} SET ${set.map((name) => `${name} = @new_${name}`).join(', ')}
     WHERE ${keys.map((name) => `${name} = @${name}`).join(' AND ')}`,
  );
  for (const row of all) {
    const anew = Object.entries(written).map(([name, write]) => [`new_${name}`, write(row[name], anonymous)]);
    const key = keys.map((name) => [name, row[name]]);
    const changed = stamped.length > 0 ? { new_changed: stamp.changed, new_changed_by: stamp.changedBy } : {};
    update.run({ ...Object.fromEntries([...anew, ...key]), ...changed });
  }
}

const Row = z.record(z.string(), z.unknown());
const Column = z.object({ name: z.string(), type: z.string(), pk: z.number() });

function columnsOf(db: ReadableDb, table: string): z.infer<typeof Column>[] {
  return Column.array().parse(db.prepare('SELECT name, type, pk FROM pragma_table_info(?)').all(table));
}
