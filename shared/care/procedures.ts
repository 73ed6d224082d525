import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { mutation, query, task } from '../procedure.ts';
import { LongText } from '../text.ts';
import { Instant } from '../time.ts';
import { ContentWarning, ContentWarningInput } from './content-warning.ts';

const ofCase = { incidentId: IncidentId };

export const careProcedures = {
  warnings: query(z.strictObject(ofCase), z.array(ContentWarning)),
  /** In place of the one before; one that says nothing takes it away. */
  setWarning: mutation(ContentWarningInput.extend(ofCase), z.array(ContentWarning)),
  /** Heavy cases that are over, of which this member was not asked yet whether they have talked about it. */
  debriefs: query(z.strictObject({}), z.array(z.object({ incidentId: IncidentId, codeName: z.string() }))),
  /** Not asked again. What somebody answered is not kept. */
  endDebrief: mutation(z.strictObject(ofCase), z.strictObject({})),
  /** One's own note on a case, sealed so that nobody else opens it. `isLost`: the key it was sealed to is no more. */
  readNote: task(z.strictObject(ofCase), z.object({ text: LongText, keptAt: Instant.nullable(), isLost: z.boolean() })),
  /** As it is being typed; empty takes it away. Never logged: it is no part of the record. */
  keepNote: task(z.strictObject({ ...ofCase, text: LongText }), z.object({ savedAt: Instant })),
};
