import { z } from 'zod';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import { Choice } from '../../../shared/retention/due-case.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Row = z.object({ incidentId: IncidentId, content: z.string() });

/** What was chosen for single cases instead of their rule. */
export function listRetentionChoices(db: ReadableDb): Map<IncidentId, Choice> {
  const rows = Row.array().parse(db.prepare('SELECT incident_id AS incidentId, content FROM retention_choices').all());
  return new Map(rows.map(({ incidentId, content }) => [incidentId, readContent(Choice, content)]));
}

export function putRetentionChoice(db: WritableDb, incidentId: IncidentId, choice: Choice, stamp: Stamp): void {
  db.prepare(
    `INSERT INTO retention_choices (incident_id, content, changed, changed_by)
     VALUES (@incidentId, @content, @changed, @changedBy)
     ON CONFLICT DO UPDATE SET content = @content, changed = @changed, changed_by = @changedBy`,
  ).run({ incidentId, content: writeContent(Choice, choice), ...stamp });
}

/** True when there was one. */
export function deleteRetentionChoice(db: WritableDb, incidentId: IncidentId): boolean {
  return db.prepare('DELETE FROM retention_choices WHERE incident_id = ?').run(incidentId).changes > 0;
}
