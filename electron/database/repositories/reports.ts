import { z } from 'zod';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { type Report, ReportFields, ReportId } from '../../../shared/reports/report.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';

const Row = z
  .object({ id: ReportId, incidentId: IncidentId, takenBy: MemberId, filedAt: z.string(), content: z.string() })
  .transform(({ content, ...row }): Report => ({ ...row, fields: readContent(ReportFields, content) }));

/** Oldest first. */
export function listReports(db: ReadableDb, incidentId: IncidentId): Report[] {
  const sql = `SELECT id, incident_id AS incidentId, taken_by AS takenBy, filed_at AS filedAt, content FROM reports
    WHERE incident_id = ? ORDER BY received_at, id`;
  return Row.array().parse(db.prepare(sql).all(incidentId));
}

export function insertReport(db: WritableDb, report: Report): void {
  const { fields, ...row } = report;
  db.prepare(
    `INSERT INTO reports (id, incident_id, taken_by, received_at, filed_at, content)
     VALUES (@id, @incidentId, @takenBy, @receivedAt, @filedAt, @content)`,
  ).run({ ...row, receivedAt: fields.receivedAt.at, content: writeContent(ReportFields, fields) });
}
