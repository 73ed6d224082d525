import { z } from 'zod';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';

/** What a row of the index stands for. A code name is a part of its own, because it may be found by conflicted eyes. */
export type SearchPart =
  | 'code-name'
  | 'facts'
  | 'report'
  | 'note'
  | 'meeting'
  | 'task'
  | 'sanction'
  | 'evidence'
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

/** Cases with one word (matched from its beginning) in anything they say, or in what is known of a person in them. */
export function listIncidentsWithWord(db: ReadableDb, word: string, closed: readonly IncidentId[]): IncidentId[] {
  const sql = `WITH hits AS MATERIALIZED (
      SELECT r.kind, r.subject_id, r.incident_id FROM search_index x CROSS JOIN search_rows r ON r.id = x.rowid WHERE x.words MATCH @match
    )
    SELECT incident_id FROM hits
      WHERE kind = 'code-name' OR (kind <> 'person' AND incident_id NOT IN (SELECT value FROM json_each(@closed)))
    UNION
    SELECT p.incident_id FROM hits h CROSS JOIN participants p ON p.person_id = h.subject_id
      WHERE h.kind = 'person' AND p.incident_id NOT IN (SELECT value FROM json_each(@closed))`;
  const rows = db
    .prepare(sql)
    .pluck()
    .all({ match: matching([word]), closed: JSON.stringify(closed) });
  return IncidentId.array().parse(rows);
}

/** A few words around where a case says it; empty when only its code name or its people do. */
export function getSnippet(db: ReadableDb, incidentId: IncidentId, words: readonly string[]): string {
  const sql = `SELECT snippet(search_index, 0, '', '', '…', 12) FROM search_index
    WHERE words MATCH ? AND rowid IN (SELECT id FROM search_rows WHERE incident_id = ? AND kind <> 'code-name') LIMIT 1`;
  return z
    .string()
    .default('')
    .parse(db.prepare(sql).pluck().get(matching(words), incidentId));
}

/** Quoted, so that nothing typed is taken for a word of the query language. */
function matching(words: readonly string[]): string {
  return words.map((word) => `"${word.replaceAll('"', '')}"*`).join(' ');
}
