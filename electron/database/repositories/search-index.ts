import { z } from 'zod';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';

/** What a row of the index stands for. A code name is a part of its own, because it may be found by conflicted eyes. */
export type SearchPart =
  | 'code-name'
  | 'facts'
  | 'report'
  | 'allegation'
  | 'note'
  | 'meeting'
  | 'urgent-decision'
  | 'task'
  | 'sanction'
  | 'rollout'
  | 'flag'
  | 'evidence'
  | 'appeal'
  | 'letter'
  | 'promise'
  | 'follow-up'
  | 'past-review'
  | 'assessment'
  | 'person';

export interface SearchRow {
  readonly kind: SearchPart;
  readonly subjectId: string;
  /** Null for a person, who may be in many cases. */
  readonly incidentId: IncidentId | null;
  readonly words: string;
}

/** Puts words in place of those that stood for the same part before. */
export function insertSearchRow(db: WritableDb, { kind, subjectId, incidentId, words }: SearchRow): void {
  const known = db.prepare('SELECT id FROM search_rows WHERE kind = ? AND subject_id = ?').pluck().get(kind, subjectId);
  if (known !== undefined) {
    db.prepare('UPDATE search_index SET words = ? WHERE rowid = ?').run(words, known);
    return;
  }
  const insert = db.prepare('INSERT INTO search_rows (kind, subject_id, incident_id) VALUES (?, ?, ?)');
  const { lastInsertRowid } = insert.run(kind, subjectId, incidentId);
  db.prepare('INSERT INTO search_index (rowid, words) VALUES (?, ?)').run(lastInsertRowid, words);
}

/** All words of a case, its code name and its parts. */
export function deleteSearchRowsOfCase(db: WritableDb, incidentId: IncidentId): void {
  deleteRows(db, 'incident_id = ?', [incidentId]);
}

export function deleteSearchRow(db: WritableDb, kind: SearchPart, subjectId: string): void {
  deleteRows(db, 'kind = ? AND subject_id = ?', [kind, subjectId]);
}

/** What was deleted still stands in parts of the index that were not merged yet: now it is made anew. */
export function makeSearchIndexAnew(db: WritableDb): void {
  db.prepare(`INSERT INTO search_index (search_index) VALUES ('optimize')`).run();
}

function deleteRows(db: WritableDb, condition: string, values: readonly string[]): void {
  const rows = `SELECT id FROM search_rows WHERE ${condition}`;
  db.prepare(`DELETE FROM search_index WHERE rowid IN (${rows})`).run(...values);
  db.prepare(`DELETE FROM search_rows WHERE ${condition}`).run(...values);
}

/**
 * Cases with one word (matched from its beginning) in anything they say, or in what is known of a person in them, by any
 * record of that person but those that are hidden from whoever asks.
 */
export function listIncidentsWithWord(
  db: ReadableDb,
  word: string,
  closed: readonly IncidentId[],
  hidden: readonly PersonId[] = [],
): IncidentId[] {
  const sql = `WITH hits AS MATERIALIZED (
      SELECT r.kind, r.subject_id, r.incident_id FROM search_index x CROSS JOIN search_rows r ON r.id = x.rowid WHERE x.words MATCH @match
    )
    SELECT incident_id FROM hits
      WHERE kind = 'code-name' OR (kind <> 'person' AND incident_id NOT IN (SELECT value FROM json_each(@closed)))
    UNION ALL
    SELECT p.incident_id FROM hits h
      CROSS JOIN people found ON found.id = h.subject_id
      CROSS JOIN people same ON coalesce(same.merged_into, same.id) = coalesce(found.merged_into, found.id)
      CROSS JOIN participants p ON p.person_id = same.id
      WHERE h.kind = 'person' AND p.incident_id NOT IN (SELECT value FROM json_each(@closed))
        AND h.subject_id NOT IN (SELECT value FROM json_each(@hidden))`;
  const rows = db
    .prepare(sql)
    .pluck()
    .all({ match: matching([word]), closed: JSON.stringify(closed), hidden: JSON.stringify(hidden) });
  return IncidentId.array().parse([...new Set(rows)]); // sooner than by UNION, which sorts
}

/** All that the parts of a case say, but its code name and its people. */
export function listSearchTexts(db: ReadableDb, incidentId: IncidentId): string[] {
  const sql = `SELECT x.words FROM search_rows r CROSS JOIN search_index x ON x.rowid = r.id
    WHERE r.incident_id = ? AND r.kind <> 'code-name' ORDER BY r.id`;
  return z.array(z.string()).parse(db.prepare(sql).pluck().all(incidentId));
}

/** Quoted, so that nothing typed is taken for a word of the query language. */
function matching(words: readonly string[]): string {
  return words.map((word) => `"${word.replaceAll('"', '')}"*`).join(' ');
}
