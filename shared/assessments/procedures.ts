import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { mutation, query } from '../procedure.ts';
import { Assessment, AssessmentFields } from './assessment.ts';
import { Precedents } from './precedent.ts';

export const assessmentProcedures = {
  /** Null as long as none was saved. */
  get: query(z.strictObject({ incidentId: IncidentId }), Assessment.nullable()),
  /** Evidence and allegations must be of the case. */
  save: mutation(z.strictObject({ incidentId: IncidentId, assessment: AssessmentFields }), Assessment),
  /** What was decided in cases like this one, of those that this member may see. */
  precedents: query(z.strictObject({ incidentId: IncidentId }), Precedents),
};
