import { z } from 'zod';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { type Report, ReportFields, ReportId, ReportVersion } from '../../../shared/reports/report.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';

const Row = z.object({ id: ReportId, incidentId: IncidentId, takenBy: MemberId, filedAt: z.string() });
const VersionRow = z
  .object({ kind: ReportVersion.shape.kind, writtenBy: MemberId, writtenAt: z.string(), content: z.string() })
  .transform(({ content, ...row }): ReportVersion => ({ ...row, fields: readContent(ReportFields, content) }));

const SELECT = 'SELECT id, incident_id AS incidentId, taken_by AS takenBy, filed_at AS filedAt FROM reports';

/** Oldest first. */
export function listReports(db: ReadableDb, incidentId: IncidentId): Report[] {
  const rows = db.prepare(`${SELECT} WHERE incident_id = ? ORDER BY received_at, id`).all(incidentId);
  return Row.array()
    .parse(rows)
    .map((row) => withVersions(db, row));
}

/** Newest first. */
export function listReportsTakenBy(db: ReadableDb, takenBy: MemberId): Report[] {
  const rows = db.prepare(`${SELECT} WHERE taken_by = ? ORDER BY filed_at DESC, id DESC`).all(takenBy);
  return Row.array()
    .parse(rows)
    .map((row) => withVersions(db, row));
}

export function getReport(db: ReadableDb, id: ReportId): Report | undefined {
  const row = Row.optional().parse(db.prepare(`${SELECT} WHERE id = ?`).get(id));
  return row === undefined ? undefined : withVersions(db, row);
}

export function insertReport(db: WritableDb, { versions, fields, ...row }: Report): void {
  db.prepare(
    `INSERT INTO reports (id, incident_id, taken_by, received_at, filed_at)
     VALUES (@id, @incidentId, @takenBy, @receivedAt, @filedAt)`,
  ).run({ ...row, receivedAt: fields.receivedAt.at });
  for (const version of versions) insertReportVersion(db, row.id, version);
}

/** Adds the newest version: the one that counts from now on. */
export function insertReportVersion(db: WritableDb, id: ReportId, { fields, ...version }: ReportVersion): void {
  db.prepare(
    `INSERT INTO report_versions (report_id, version, kind, written_by, written_at, content)
     SELECT @id, coalesce(max(version), 0) + 1, @kind, @writtenBy, @writtenAt, @content
     FROM report_versions WHERE report_id = @id`,
  ).run({ ...version, id, content: writeContent(ReportFields, fields) });
}

function withVersions(db: ReadableDb, row: z.output<typeof Row>): Report {
  const sql = `SELECT kind, written_by AS writtenBy, written_at AS writtenAt, content FROM report_versions
    WHERE report_id = ? ORDER BY version`;
  const versions = VersionRow.array().parse(db.prepare(sql).all(row.id));
  const newest = versions.at(-1);
  if (newest === undefined) throw new Error('A report has no version');
  return { ...row, fields: newest.fields, versions };
}
