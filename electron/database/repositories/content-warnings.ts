import { z } from 'zod';
import { ContentWarning } from '../../../shared/care/content-warning.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Content = ContentWarning.omit({ evidenceId: true });
/** A warning is of the case itself where its subject is the case. */
const Row = z
  .object({ evidenceId: ContentWarning.shape.evidenceId, content: z.string() })
  .transform(({ evidenceId, content }): ContentWarning => ({ evidenceId, ...readContent(Content, content) }));

/** That of the case first. */
export function listContentWarnings(db: ReadableDb, incidentId: IncidentId): ContentWarning[] {
  const sql = `SELECT nullif(subject_id, incident_id) AS evidenceId, content FROM content_warnings
    WHERE incident_id = ? ORDER BY subject_id <> incident_id, subject_id`;
  return Row.array().parse(db.prepare(sql).all(incidentId));
}

/** In place of the one before. */
export function insertContentWarning(
  db: WritableDb,
  incidentId: IncidentId,
  { evidenceId, ...content }: ContentWarning,
  stamp: Stamp,
): void {
  db.prepare(
    `INSERT INTO content_warnings (subject_id, incident_id, content, changed, changed_by)
     VALUES (@subjectId, @incidentId, @content, @changed, @changedBy)
     ON CONFLICT DO UPDATE SET content = @content, changed = @changed, changed_by = @changedBy`,
  ).run({ subjectId: evidenceId ?? incidentId, incidentId, content: writeContent(Content, content), ...stamp });
}

export function deleteContentWarning(db: WritableDb, subject: IncidentId | NonNullable<ContentWarning['evidenceId']>) {
  db.prepare('DELETE FROM content_warnings WHERE subject_id = ?').run(subject);
}
