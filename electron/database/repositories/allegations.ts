import { z } from 'zod';
import { Allegation, AllegationFields, AllegationId } from '../../../shared/allegations/allegation.ts';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import { ReportId } from '../../../shared/reports/report.ts';
import { Instant } from '../../../shared/time.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Content = AllegationFields.extend({ findings: Allegation.shape.findings });
const Row = z
  .object({
    id: AllegationId,
    incidentId: IncidentId,
    reportId: ReportId.nullable(),
    createdAt: Instant,
    content: z.string(),
  })
  .transform(({ content, ...row }): Allegation => ({ ...row, ...readContent(Content, content) }));

const SELECT = `SELECT id, incident_id AS incidentId, report_id AS reportId, created_at AS createdAt, content
  FROM allegations`;

/** In the order in which they came: ids made in one moment are in order too. */
export function listAllegations(db: ReadableDb, incidentId: IncidentId): Allegation[] {
  const sql = `${SELECT} WHERE incident_id = ? ORDER BY created_at, id`;
  return Row.array().parse(db.prepare(sql).all(incidentId));
}

/** Of every case at once; a case without has no entry. */
export function listAllegationsByCase(db: ReadableDb): Map<IncidentId, Allegation[]> {
  const rows = Row.array().parse(db.prepare(`${SELECT} ORDER BY created_at, id`).all());
  return Map.groupBy(rows, ({ incidentId }) => incidentId);
}

export function getAllegation(db: ReadableDb, id: AllegationId): Allegation | undefined {
  return Row.optional().parse(db.prepare(`${SELECT} WHERE id = ?`).get(id));
}

export function insertAllegation(db: WritableDb, allegation: Allegation, stamp: Stamp): void {
  const { id, incidentId, reportId, createdAt } = allegation;
  db.prepare(
    `INSERT INTO allegations (id, incident_id, report_id, content, created_at, changed, changed_by)
     VALUES (@id, @incidentId, @reportId, @content, @createdAt, @changed, @changedBy)`,
  ).run({ id, incidentId, reportId, createdAt, content: contentOf(allegation), ...stamp });
}

export function updateAllegation(db: WritableDb, allegation: Allegation, stamp: Stamp): void {
  db.prepare(
    'UPDATE allegations SET content = @content, changed = @changed, changed_by = @changedBy WHERE id = @id',
  ).run({ id: allegation.id, content: contentOf(allegation), ...stamp });
}

function contentOf({ what, policy, against, findings }: Allegation): string {
  return writeContent(Content, { what, policy, against, findings });
}
