import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import type { ReadableDb } from '../../database/handles.ts';
import { listClosedCases } from '../../database/repositories/conflicts.ts';
import { listRecordsOf } from '../../database/repositories/people.ts';
import { TABLE_MAP } from '../../database/table-map.ts';
import { readCase } from '../access.ts';
import type { QueryContext } from '../context.ts';
import { readPerson } from '../people.ts';

/** What entries about a case name: itself and its parts. Throws what `readCase` throws. */
export function subjectsOfCase(context: QueryContext, id: IncidentId): string[] {
  readCase(context, id);
  const tables = TABLE_MAP.flatMap((of) => (of.about === 'case' && hasId(context.db, of.table) ? [of] : []));
  return tables.flatMap(({ table, rows }) => idsIn(context.db, `SELECT id FROM ${table} WHERE ${rows}`, { id }));
}

/**
 * What entries about a person name: themselves, and what is theirs alone. From cases that are closed to whoever asks,
 * nothing. Throws `not-found`.
 */
export function subjectsOfPerson(context: QueryContext, id: PersonId): string[] {
  const { db, member } = context;
  const { id: kept } = readPerson(context, id);
  const people = listRecordsOf(db, kept).map((record) => record.id);
  const closed = JSON.stringify(listClosedCases(db, member));
  const own = OF_PERSON.flatMap((table) =>
    idsIn(
      db,
      `SELECT id FROM ${table} WHERE person_id IN (SELECT value FROM json_each(@people))
       AND (incident_id IS NULL OR incident_id NOT IN (SELECT value FROM json_each(@closed)))`,
      { people: JSON.stringify(people), closed },
    ),
  );
  return [...people, ...own];
}

const OF_PERSON = ['sanctions', 'flags', 'follow_ups', 'appeals'];

function hasId(db: ReadableDb, table: string): boolean {
  return db.prepare(`SELECT 1 FROM pragma_table_info(?) WHERE name = 'id'`).get(table) !== undefined;
}

function idsIn(db: ReadableDb, sql: string, values: object): string[] {
  return db.prepare(sql).pluck().all(values).map(String);
}
