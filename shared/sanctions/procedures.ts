import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { mutation, query } from '../procedure.ts';
import { RequiredLongText } from '../text.ts';
import { Day } from '../time.ts';
import { Sanction, SanctionId, SanctionInput } from './sanction.ts';

export const sanctionProcedures = {
  list: query(z.strictObject({ incidentId: IncidentId }), z.array(Sanction)),
  /** The person must be in the case. */
  impose: mutation(SanctionInput, Sanction),
  /** Ends it on a day, with a reason. It stays in the record. */
  lift: mutation(z.strictObject({ id: SanctionId, on: Day, reason: RequiredLongText }), Sanction),
};
