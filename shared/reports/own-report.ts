import { z } from 'zod';
import { IncidentStatus } from '../incidents/incident.ts';
import { Report } from './report.ts';

/** A report as the member who took it wrote it, and what became of it, in two words. */
export const OwnReport = z.object({
  report: Report,
  codeName: z.string(),
  status: IncidentStatus,
  /** Nobody else has read it back since: they may still do so. */
  mayReadBack: z.boolean(),
});
export type OwnReport = z.infer<typeof OwnReport>;
