import { z } from 'zod';
import { IncidentId, IncidentSummary } from '../incidents/incident.ts';
import { mutation, query } from '../procedure.ts';
import { Report, ReportInput } from './report.ts';

export const reportProcedures = {
  /** Makes an incident with a fresh code name from a report. The draft it was typed in is used up in the same step. */
  file: mutation(ReportInput, z.object({ report: Report, incident: IncidentSummary })),
  list: query(z.strictObject({ incidentId: IncidentId }), z.array(Report)),
};
