import { z } from 'zod';
import { IncidentId, IncidentSummary } from '../incidents/incident.ts';
import { PersonId } from '../people/person.ts';
import { Line } from '../text.ts';

/** What is known of a report that may be one more of a case: people in it who are in the case file, and a code name. */
export const OpenCasesInput = z.strictObject({
  people: z.array(PersonId).max(100).default([]),
  codeName: Line.default(''),
});

/** A case that a report can be added to by the member who asks. */
export const OpenCase = IncidentSummary.pick({ codeName: true, status: true, reportedAt: true }).extend({
  id: IncidentId,
  samePeople: z.boolean(),
});
export type OpenCase = z.infer<typeof OpenCase>;
