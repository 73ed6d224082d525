import { z } from 'zod';
import { IncidentId, IncidentSummary } from '../incidents/incident.ts';
import { mutation, query } from '../procedure.ts';
import { OwnReport } from './own-report.ts';
import { Report, ReportInput } from './report.ts';

export const reportProcedures = {
  /** Makes an incident with a fresh code name from a report. The draft it was typed in is used up in the same step. */
  file: mutation(ReportInput, z.object({ report: Report, incident: IncidentSummary })),
  /** Those that the member took themselves, the newest first: all that a report taker or an ally sees of any case. */
  mine: query(z.strictObject({}), z.array(OwnReport)),
  list: query(z.strictObject({ incidentId: IncidentId }), z.array(Report)),
};
