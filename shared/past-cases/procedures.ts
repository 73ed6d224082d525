import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { mutation, query } from '../procedure.ts';
import { PastCases, PastReviewInput } from './past-case.ts';

export const pastCaseProcedures = {
  /** Other cases of the people in a case, under any name (handbook §4; Boston Python, Wikimedia). */
  list: query(z.strictObject({ incidentId: IncidentId }), PastCases),
  /** That those cases were read, or why not; without it nothing can be decided. */
  review: mutation(PastReviewInput, PastCases),
};
