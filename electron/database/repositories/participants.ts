import { z } from 'zod';
import { IncidentId, ParticipantRole } from '../../../shared/incidents/incident.ts';
import { PersonId } from '../../../shared/people/person.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Row = z.object({ incidentId: IncidentId, personId: PersonId, role: ParticipantRole });
/** One person in one role in one case. */
export type Participation = z.infer<typeof Row>;

/** Records that were joined count as one person: the kept one. */
const KEPT = 'coalesce(h.merged_into, h.id)';
const SELECT = `SELECT p.incident_id AS incidentId, ${KEPT} AS personId, p.role
  FROM participants p JOIN people h ON h.id = p.person_id`;

export function listParticipants(db: ReadableDb, incidentId: IncidentId): Participation[] {
  const sql = `${SELECT} WHERE p.incident_id = ? GROUP BY ${KEPT}, p.role ORDER BY min(p.changed), p.person_id, p.role`;
  return Row.array().parse(db.prepare(sql).all(incidentId));
}

/** Of a kept person. */
export function listParticipations(db: ReadableDb, personId: PersonId): Participation[] {
  const sql = `${SELECT} WHERE ${KEPT} = ? GROUP BY p.incident_id, p.role ORDER BY p.incident_id, p.role`;
  return Row.array().parse(db.prepare(sql).all(personId));
}

/** The record by which somebody is in a case: one that was joined to another stays where it was put. */
export function getRecordInCase(db: ReadableDb, incidentId: IncidentId, personId: PersonId): PersonId | undefined {
  const sql = `SELECT p.person_id FROM participants p JOIN people h ON h.id = p.person_id
    WHERE p.incident_id = ? AND ${KEPT} = ? ORDER BY p.person_id = ${KEPT} DESC, p.changed LIMIT 1`;
  return PersonId.optional().parse(db.prepare(sql).pluck().get(incidentId, personId));
}

/** In how many cases each of some kept people is, leaving cases out that are not to be known. */
export function countIncidentsOf(
  db: ReadableDb,
  people: readonly PersonId[],
  except: readonly IncidentId[],
): Map<PersonId, number> {
  const rows = db
    .prepare(
      `SELECT ${KEPT} AS personId, count(DISTINCT p.incident_id) AS incidents
       FROM people h JOIN participants p ON p.person_id = h.id
       WHERE ${KEPT} IN (SELECT value FROM json_each(?)) AND p.incident_id NOT IN (SELECT value FROM json_each(?))
       GROUP BY ${KEPT}`,
    )
    .all(JSON.stringify(people), JSON.stringify(except));
  return new Map(
    Count.array()
      .parse(rows)
      .map(({ personId, incidents }) => [personId, incidents]),
  );
}

/** Records of those who are in some of these cases and in no other; each record that was joined to another by itself. */
export function listPeopleOnlyIn(db: ReadableDb, incidents: readonly IncidentId[]): PersonId[] {
  if (incidents.length === 0) return [];
  const ids = JSON.stringify(incidents);
  const sql = `SELECT DISTINCT person_id FROM participants p WHERE incident_id IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (SELECT 1 FROM participants o WHERE o.person_id = p.person_id
      AND o.incident_id NOT IN (SELECT value FROM json_each(?)))`;
  return PersonId.array().parse(db.prepare(sql).pluck().all(ids, ids));
}

/** Of a kept person. True when it was not there yet. */
export function insertParticipant(db: WritableDb, participation: Participation, stamp: Stamp): boolean {
  const { changes } = db
    .prepare(
      `INSERT INTO participants (incident_id, person_id, role, changed, changed_by)
       SELECT @incidentId, @personId, @role, @changed, @changedBy WHERE NOT EXISTS (
         SELECT 1 FROM participants p JOIN people h ON h.id = p.person_id
         WHERE p.incident_id = @incidentId AND p.role = @role AND ${KEPT} = @personId)`,
    )
    .run({ ...participation, ...stamp });
  return changes > 0;
}

/** Of a kept person. True when it was there. */
export function deleteParticipant(db: WritableDb, participation: Participation): boolean {
  const sql = `DELETE FROM participants WHERE incident_id = @incidentId AND role = @role
    AND person_id IN (SELECT h.id FROM people h WHERE ${KEPT} = @personId)`;
  return db.prepare(sql).run(participation).changes > 0;
}

const Count = z.object({ personId: PersonId, incidents: z.number().int() });
