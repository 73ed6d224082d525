import { z } from 'zod';
import { AppealOutcome } from '../../../shared/appeals/appeal.ts';
import { IncidentId, Setting } from '../../../shared/incidents/incident.ts';
import { ReportChannel } from '../../../shared/reports/report.ts';
import { readContent } from '../case-content.ts';
import type { ReadableDb } from '../handles.ts';
import { among, bound, type Only } from './only.ts';

const CaseRow = z.object({
  id: IncidentId,
  setting: Setting,
  reportedAt: z.string(),
  answeredAt: z.string().nullable(),
});

/** When each case was reported and answered; without those that were anonymised, as they were counted before. */
export function listCasesToCount(db: ReadableDb, only: Only): z.infer<typeof CaseRow>[] {
  const sql = `SELECT id, setting, reported_at AS reportedAt, answered_at AS answeredAt FROM incidents
    WHERE anonymised_at IS NULL AND ${among('id')}`;
  return CaseRow.array().parse(db.prepare(sql).all(bound(only)));
}

/** What was counted when it was erased, and is not to be counted again. */
export function listAnonymisedCases(db: ReadableDb): IncidentId[] {
  const sql = 'SELECT id FROM incidents WHERE anonymised_at IS NOT NULL';
  return IncidentId.array().parse(db.prepare(sql).pluck().all());
}

const ContentRow = z.object({ incidentId: IncidentId, content: z.string() });
const Channel = z.object({ channel: ReportChannel });

/** How each report came, by its case. */
export function listReportChannels(db: ReadableDb, only: Only) {
  const sql = `SELECT r.incident_id AS incidentId, v.content FROM report_versions v JOIN reports r ON r.id = v.report_id
    JOIN incidents i ON i.id = r.incident_id WHERE v.version = 1 AND i.anonymised_at IS NULL AND ${among('i.id')}`;
  const rows = ContentRow.array().parse(db.prepare(sql).all(bound(only)));
  return rows.map(({ incidentId, content }) => ({ incidentId, channel: readContent(Channel, content).channel }));
}

const Answered = z.object({ answer: z.object({ outcome: AppealOutcome }).optional() });

/** What came of each appeal; null: not answered yet. */
export function listAppealOutcomes(db: ReadableDb, only: Only) {
  const sql = `SELECT a.incident_id AS incidentId, a.content FROM appeals a
    JOIN incidents i ON i.id = a.incident_id WHERE i.anonymised_at IS NULL AND ${among('i.id')}`;
  const rows = ContentRow.array().parse(db.prepare(sql).all(bound(only)));
  return rows.map(({ incidentId, content }) => {
    return { incidentId, outcome: readContent(Answered, content).answer?.outcome ?? null };
  });
}
