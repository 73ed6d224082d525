import { z } from 'zod';
import { IncidentId, ParticipantRole } from '../../../shared/incidents/incident.ts';
import { PersonId } from '../../../shared/people/person.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Row = z.object({ incidentId: IncidentId, personId: PersonId, role: ParticipantRole });
/** One person in one role in one case. */
export type Participation = z.infer<typeof Row>;

const COLUMNS = 'incident_id AS incidentId, person_id AS personId, role';

export function listParticipants(db: ReadableDb, incidentId: IncidentId): Participation[] {
  const sql = `SELECT ${COLUMNS} FROM participants WHERE incident_id = ? ORDER BY changed, person_id, role`;
  return Row.array().parse(db.prepare(sql).all(incidentId));
}

export function listParticipations(db: ReadableDb, personId: PersonId): Participation[] {
  const sql = `SELECT ${COLUMNS} FROM participants WHERE person_id = ? ORDER BY incident_id, role`;
  return Row.array().parse(db.prepare(sql).all(personId));
}

/** In how many cases each of some people is, leaving cases out that are not to be known. */
export function countIncidentsOf(
  db: ReadableDb,
  people: readonly PersonId[],
  except: readonly IncidentId[],
): Map<PersonId, number> {
  const rows = db
    .prepare(
      `SELECT person_id AS personId, count(DISTINCT incident_id) AS incidents FROM participants
       WHERE person_id IN (SELECT value FROM json_each(?)) AND incident_id NOT IN (SELECT value FROM json_each(?))
       GROUP BY person_id`,
    )
    .all(JSON.stringify(people), JSON.stringify(except));
  return new Map(
    Count.array()
      .parse(rows)
      .map(({ personId, incidents }) => [personId, incidents]),
  );
}

/** Those who are in some of these cases and in no other. */
export function listPeopleOnlyIn(db: ReadableDb, incidents: readonly IncidentId[]): PersonId[] {
  if (incidents.length === 0) return [];
  const ids = JSON.stringify(incidents);
  const sql = `SELECT DISTINCT person_id FROM participants p WHERE incident_id IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (SELECT 1 FROM participants o WHERE o.person_id = p.person_id
      AND o.incident_id NOT IN (SELECT value FROM json_each(?)))`;
  return PersonId.array().parse(db.prepare(sql).pluck().all(ids, ids));
}

/** True when it was not there yet. */
export function insertParticipant(db: WritableDb, participation: Participation, stamp: Stamp): boolean {
  const { changes } = db
    .prepare(
      `INSERT INTO participants (incident_id, person_id, role, changed, changed_by)
       VALUES (@incidentId, @personId, @role, @changed, @changedBy) ON CONFLICT DO NOTHING`,
    )
    .run({ ...participation, ...stamp });
  return changes > 0;
}

/** True when it was there. */
export function deleteParticipant(db: WritableDb, participation: Participation): boolean {
  const sql = 'DELETE FROM participants WHERE incident_id = @incidentId AND person_id = @personId AND role = @role';
  return db.prepare(sql).run(participation).changes > 0;
}

const Count = z.object({ personId: PersonId, incidents: z.number().int() });
