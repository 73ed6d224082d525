import { z } from 'zod';
import { IncidentId, IncidentSummary } from '../incidents/incident.ts';
import { mutation, query } from '../procedure.ts';
import { OpenCase, OpenCasesInput } from './open-case.ts';
import { OwnReport } from './own-report.ts';
import { ReadBackInput } from './read-back.ts';
import { Report, ReportInput } from './report.ts';

export const reportProcedures = {
  /**
   * Makes an incident with a fresh code name from a report, or adds it to one that is open. The draft it was typed in is
   * used up in the same step.
   */
  file: mutation(ReportInput, z.object({ report: Report, incident: IncidentSummary })),
  /** Those that the member took themselves, the newest first: all that a report taker or an ally sees of any case. */
  mine: query(z.strictObject({}), z.array(OwnReport)),
  /** Cases that the member may add a report to: those of the same people, or of a code name. */
  openCases: query(OpenCasesInput, z.array(OpenCase)),
  /** Those of a case, the first received first. */
  list: query(z.strictObject({ incidentId: IncidentId }), z.array(Report)),
  /** Keeps how it was read back as its newest version. The people in it stay as they were. */
  readBack: mutation(ReadBackInput, Report),
};
