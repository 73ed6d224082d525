import type { ReadableDb } from '../handles.ts';
import { outlineOf, withoutOthers } from './outline.ts';
import { CARRIED, keyOf, Row, type Rows, type Shape, shapesOf } from './row.ts';

type Store = Map<string, Map<string, Row>>;

export interface Gathered {
  readonly rows: Rows;
  /** Cases of which only the outline is in it. */
  readonly outlines: readonly string[];
}

/**
 * Everything that belongs to these cases, whoever is named in it, every ban and flag there is, and what the whole team has: in
 * one go, so that it is of one moment. Every row that another names is in it.
 */
export function gatherRows(db: ReadableDb, whole: ReadonlySet<string>): Gathered {
  const shapes = shapesOf(db);
  const store: Store = new Map(CARRIED.map(({ table }) => [table, new Map()]));
  const keep = (table: string, row: Row) => store.get(table)?.set(keyOf(shapeIn(shapes, table), row), row);

  for (const each of CARRIED) {
    if (each.about === 'case') for (const row of ofCases(db, each.table, each.rows, whole)) keep(each.table, row);
    else if (each.about !== 'person') for (const row of all(db, each.table)) keep(each.table, row);
  }
  const outlines = keepOutlines(db, whole, keep);
  keepMeetings(db, store, keep);
  const ids = all(db, 'incidents').map(({ id }) => String(id));
  const others = new Set(ids.filter((id) => !whole.has(id)));
  keepPeople(db, store, shapes, (table, row) => keep(table, withoutOthers(table, row, others)));
  return { rows: new Map([...store].map(([table, rows]) => [table, [...rows.values()]])), outlines };
}

type Keep = (table: string, row: Row) => void;

function all(db: ReadableDb, table: string): Row[] {
  return Row.array().parse(db.prepare(`SELECT * FROM ${table}`).all());
}

/** A row with a case of its own goes with that one alone: what a meeting said of another case does not. */
function ofCases(db: ReadableDb, table: string, condition: string, whole: ReadonlySet<string>): Row[] {
  const anyOf = condition.replaceAll('= @id', 'IN (SELECT value FROM json_each(@ids))');
  const rows = Row.array().parse(
    db.prepare(`SELECT * FROM ${table} WHERE ${anyOf}`).all({ ids: JSON.stringify([...whole]) }),
  );
  const isArriving = (row: Row) => table === 'evidence' && row['sha256'] === null;
  return rows.filter((row) => !isArriving(row) && (!('incident_id' in row) || whole.has(String(row['incident_id']))));
}

/** The ban list is always complete. */
function keepOutlines(db: ReadableDb, whole: ReadonlySet<string>, keep: Keep): string[] {
  const outlines = new Set<string>();
  for (const table of ['sanctions', 'flags'])
    for (const row of all(db, table)) {
      const incidentId = row['incident_id'];
      if (typeof incidentId === 'string' && whole.has(incidentId)) continue;
      const outline = incidentId === null ? row : outlineOf(table, row);
      if (outline === undefined) continue;
      keep(table, outline);
      if (typeof incidentId === 'string') outlines.add(incidentId);
    }
  for (const row of all(db, 'incidents')) {
    const outline = outlines.has(String(row['id'])) ? outlineOf('incidents', row) : undefined;
    if (outline !== undefined) keep('incidents', outline);
  }
  return [...outlines];
}

/** A meeting about several cases comes with whichever of them is chosen, as one of that case. */
function keepMeetings(db: ReadableDb, store: Store, keep: Keep): void {
  const cases = store.get('incidents') ?? new Map<string, Row>();
  const has = (id: unknown) => cases.has(JSON.stringify([id]));
  for (const { meeting_id: meetingId, incident_id: incidentId } of store.get('meeting_cases')?.values() ?? []) {
    const key = JSON.stringify([meetingId]);
    if (store.get('meetings')?.has(key)) continue;
    const [meeting] = Row.array().parse(db.prepare('SELECT * FROM meetings WHERE id = ?').all(meetingId));
    if (meeting === undefined) continue;
    keep('meetings', has(meeting['incident_id']) ? meeting : { ...meeting, incident_id: incidentId ?? null });
    for (const row of Row.array().parse(db.prepare('SELECT * FROM attendances WHERE meeting_id = ?').all(meetingId)))
      keep('attendances', { ...row, reason: null }); // it may be about the other case
  }
}

/** Whoever is named in a row, with all records that were joined to theirs, and what is about them alone. */
function keepPeople(db: ReadableDb, store: Store, shapes: ReadonlyMap<string, Shape>, keep: Keep): void {
  const named = new Set<unknown>();
  for (const [table, rows] of store)
    for (const { column } of (shapes.get(table)?.parents ?? []).filter((parent) => parent.table === 'people'))
      for (const row of rows.values()) named.add(row[column]);
  const joined = `SELECT * FROM people WHERE coalesce(merged_into, id) IN (SELECT coalesce(merged_into, id) FROM people
    WHERE id IN (SELECT value FROM json_each(?)))`;
  const people = Row.array().parse(db.prepare(joined).all(JSON.stringify([...named])));
  for (const row of people) keep('people', row);
  const there = new Set(people.map((row) => row['id']));
  for (const { table } of CARRIED.filter(({ about, table }) => about === 'person' && table !== 'people')) {
    const columns = shapeIn(shapes, table).parents.filter((parent) => parent.table === 'people');
    for (const row of all(db, table))
      if (columns.every(({ column }) => row[column] === null || there.has(row[column] ?? null))) keep(table, row);
  }
}

function shapeIn(shapes: ReadonlyMap<string, Shape>, table: string): Shape {
  const shape = shapes.get(table);
  if (shape === undefined) throw new Error(`No such table is carried: ${table}`);
  return shape;
}
