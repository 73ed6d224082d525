import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { mutation, query } from '../procedure.ts';
import { Allegation, AllegationFields, AllegationId, Finding } from './allegation.ts';

export const allegationProcedures = {
  /** Those of a case, in the order in which they came. */
  list: query(z.strictObject({ incidentId: IncidentId }), z.array(Allegation)),
  /** `against` names people who are reported in the case. */
  add: mutation(AllegationFields.extend({ incidentId: IncidentId }), Allegation),
  /** Its wording, as long as nothing was found on it. */
  change: mutation(AllegationFields.extend({ id: AllegationId }), Allegation),
  /** Another finding takes the place of the one before, which stays on record. */
  setFinding: mutation(
    z.strictObject({ id: AllegationId, kind: Finding.shape.kind, reasons: Finding.shape.reasons }),
    Allegation,
  ),
};
