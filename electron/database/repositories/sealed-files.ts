import { z } from 'zod';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import type { ReportId } from '../../../shared/reports/report.ts';
import { Instant } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';

const OpenedBefore = z.object({ incidentId: IncidentId, at: Instant });

/** The case of the report that this sealed file became. */
export function getSealedFile(db: ReadableDb, sha256: string): z.infer<typeof OpenedBefore> | undefined {
  return OpenedBefore.optional().parse(
    db
      .prepare(
        `SELECT incident_id AS incidentId, opened_at AS at
         FROM sealed_files JOIN reports ON reports.id = report_id WHERE sha256 = ?`,
      )
      .get(sha256),
  );
}

export function insertSealedFile(db: WritableDb, sha256: string, reportId: ReportId, at: Instant): void {
  db.prepare('INSERT INTO sealed_files (sha256, report_id, opened_at) VALUES (?, ?, ?)').run(sha256, reportId, at);
}
