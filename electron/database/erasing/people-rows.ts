import { z } from 'zod';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import { PersonFields, PersonId } from '../../../shared/people/person.ts';
import type { SanctionKind } from '../../../shared/sanctions/catalogue.ts';
import type { Day, Instant } from '../../../shared/time.ts';
import { writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import { insertPerson, listRecordsOf, updatePersonKept } from '../repositories/people.ts';
import { deleteSearchRow } from '../repositories/search-index.ts';
import type { Stamp } from '../repositories/stamp.ts';

/** Where cases name somebody by the id of a record, and how to come from there to the case. A test asks that none is missing. */
export const NAMED_IN_CASES = {
  participants: 'incident_id',
  sanctions: 'incident_id',
  no_contacts: '(SELECT incident_id FROM sanctions s WHERE s.id = sanction_id)',
  follow_ups: 'incident_id',
  letters: 'incident_id',
  appeals: 'incident_id',
  flags: 'incident_id',
} as const;

/** Somebody without a word about them, in place of whoever was in a case. */
export function insertStandIn(db: WritableDb, id: PersonId, at: Instant, stamp: Stamp): void {
  insertPerson(db, { ...PersonFields.parse({}), id, createdAt: at }, stamp);
  db.prepare('UPDATE people SET anonymised_at = ? WHERE id = ?').run(at, id);
}

/** Records of people among some ids; none that already stand in for others. */
export function listPeopleAmong(db: ReadableDb, ids: Iterable<string>): PersonId[] {
  const sql =
    'SELECT id FROM people WHERE anonymised_at IS NULL AND id IN (SELECT value FROM json_each(?)) ORDER BY id';
  return PersonId.array().parse(
    db
      .prepare(sql)
      .pluck()
      .all(JSON.stringify([...ids])),
  );
}

/** Which cases name this very record, but for some. */
export function listOtherCases(db: ReadableDb, id: PersonId, except: readonly IncidentId[]): IncidentId[] {
  const named = Object.entries(NAMED_IN_CASES).map(([table, incident]) => {
    return `SELECT ${incident} AS incident FROM ${table} WHERE person_id = @id`;
  });
  const sql = `SELECT DISTINCT incident FROM (${named.join(' UNION ')})
    WHERE incident IS NOT NULL AND incident NOT IN (SELECT value FROM json_each(@except))`;
  return IncidentId.array().parse(
    db
      .prepare(sql)
      .pluck()
      .all({ id, except: JSON.stringify(except) }),
  );
}

/** Whether one of somebody's records was banned, and the ban is not over or has not begun. */
export function isKeptOut(
  db: ReadableDb,
  records: readonly PersonId[],
  kinds: readonly SanctionKind[],
  on: Day,
): boolean {
  const sql = `SELECT 1 FROM sanctions WHERE person_id IN (SELECT value FROM json_each(@records)) AND standing = 'decided'
    AND kind IN (SELECT value FROM json_each(@kinds)) AND (ends_on IS NULL OR ends_on >= @on)
    AND (lifted_on IS NULL OR lifted_on > @on) LIMIT 1`;
  return db.prepare(sql).get({ records: JSON.stringify(records), kinds: JSON.stringify(kinds), on }) !== undefined;
}

export function isFlagged(db: ReadableDb, records: readonly PersonId[], on: Day): boolean {
  const sql = `SELECT 1 FROM flags WHERE person_id IN (SELECT value FROM json_each(@records))
    AND (ends_on IS NULL OR ends_on >= @on) AND (ended_on IS NULL OR ended_on > @on) LIMIT 1`;
  return db.prepare(sql).get({ records: JSON.stringify(records), on }) !== undefined;
}

/** Whether somebody is a member, or was one. */
export function isMember(db: ReadableDb, records: readonly PersonId[]): boolean {
  const sql = `SELECT 1 FROM members WHERE person_id IN (SELECT value FROM json_each(@records))
    UNION SELECT 1 FROM member_people WHERE state = 'same' AND person_id IN (SELECT value FROM json_each(@records))`;
  return db.prepare(sql).get({ records: JSON.stringify(records) }) !== undefined;
}

/** Whether they asked what is held about them and have no answer yet. */
export function isAsking(db: ReadableDb, records: readonly PersonId[]): boolean {
  const sql = `SELECT 1 FROM person_requests WHERE answered_at IS NULL
    AND person_id IN (SELECT value FROM json_each(?)) LIMIT 1`;
  return db.prepare(sql).get(JSON.stringify(records)) !== undefined;
}

/** Whether an unfinished report names one of some ids. */
export function isInUnfinishedReport(db: ReadableDb, ids: readonly string[]): boolean {
  const sql = `SELECT 1 FROM drafts, json_each(?) given WHERE drafts.key LIKE 'intake:%' AND instr(drafts.content, given.value) > 0 LIMIT 1`;
  return db.prepare(sql).get(JSON.stringify(ids)) !== undefined;
}

/**
 * What was answered to people who asked, by any of their records: it tells of the cases they are in. That they asked stays.
 * Answers with the ids of the requests.
 */
export function forgetAnswers(db: WritableDb, records: readonly PersonId[], stamp: Stamp): string[] {
  const sql = `UPDATE person_requests SET content = json_patch(content, @nothing), changed = @changed, changed_by = @changedBy
    WHERE person_id IN (SELECT id FROM people WHERE coalesce(merged_into, id) IN (SELECT coalesce(merged_into, id)
      FROM people WHERE id IN (SELECT value FROM json_each(@records)))) RETURNING id`;
  const nothing = writeContent(NothingAnswered, { answer: '', accepted: [] });
  const ids = db
    .prepare(sql)
    .pluck()
    .all({ records: JSON.stringify(records), nothing, ...stamp });
  return z.string().array().parse(ids);
}

/** What is left of an answer, as a patch. */
const NothingAnswered = z.object({ answer: z.literal(''), accepted: z.tuple([]) });

/**
 * All that is known of one record, what was joined with it, and what screenings found of it. What was told of them to others
 * stays as a duty: to whom, and until when. No case may name the record any more.
 */
export function deletePerson(db: WritableDb, id: PersonId, stamp: Stamp): void {
  passJoinedOn(db, id, stamp);
  for (const sql of WITH_A_PERSON) db.prepare(sql).run({ id });
  const told = { nothing: writeContent(NothingTold, { reason: '', facts: [], words: '' }), ...stamp };
  db.prepare(
    `UPDATE disclosures SET person_id = NULL, content = json_patch(content, @nothing), changed = @changed, changed_by = @changedBy
     WHERE person_id = @id`,
  ).run({ id, ...told });
  deleteSearchRow(db, 'person', id);
  db.prepare('DELETE FROM people WHERE id = ?').run(id);
}

/** What is left of a disclosure, as a patch. */
const NothingTold = z.object({ reason: z.literal(''), facts: z.tuple([]), words: z.literal('') });

const WITH_A_PERSON = [
  'DELETE FROM member_people WHERE person_id = @id',
  'DELETE FROM merges WHERE kept_id = @id OR merged_id = @id',
  'DELETE FROM refusals WHERE match_id IN (SELECT id FROM screening_matches WHERE listed_id = @id)',
  'DELETE FROM screening_matches WHERE listed_id = @id',
  'DELETE FROM known_pairs WHERE listed_id = @id',
  'DELETE FROM flags WHERE person_id = @id',
  'DELETE FROM person_requests WHERE person_id = @id',
  'DELETE FROM handover_clashes WHERE subject_id = @id',
];

/** Where others were joined to this record, the oldest of them stands for all from now on. */
function passJoinedOn(db: WritableDb, id: PersonId, stamp: Stamp): void {
  const joined = listRecordsOf(db, id).filter((record) => record.keptId === id && record.id !== id);
  const [next, ...others] = joined;
  if (next === undefined) return;
  updatePersonKept(db, next.id, null, stamp);
  for (const other of others) updatePersonKept(db, other.id, next.id, stamp);
}
