import { z } from 'zod';
import { Assessment } from '../../../shared/assessments/assessment.ts';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Row = z
  .object({ incidentId: IncidentId, content: z.string() })
  .transform(({ incidentId, content }) => ({ incidentId, assessment: readContent(Assessment, content) }));

const SELECT = 'SELECT incident_id AS incidentId, content FROM assessments';

export function getAssessment(db: ReadableDb, incidentId: IncidentId): Assessment | undefined {
  return Row.optional().parse(db.prepare(`${SELECT} WHERE incident_id = ?`).get(incidentId))?.assessment;
}

export function listAssessments(db: ReadableDb): Map<IncidentId, Assessment> {
  const rows = Row.array().parse(db.prepare(SELECT).all());
  return new Map(rows.map(({ incidentId, assessment }) => [incidentId, assessment]));
}

export function putAssessment(db: WritableDb, incidentId: IncidentId, assessment: Assessment, stamp: Stamp): void {
  db.prepare(
    `INSERT INTO assessments (incident_id, content, changed, changed_by) VALUES (@incidentId, @content, @changed, @changedBy)
     ON CONFLICT DO UPDATE SET content = @content, changed = @changed, changed_by = @changedBy`,
  ).run({ incidentId, content: writeContent(Assessment, assessment), ...stamp });
}
