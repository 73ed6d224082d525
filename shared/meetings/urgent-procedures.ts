import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { mutation, query } from '../procedure.ts';
import { LongText, RequiredLine, RequiredLongText } from '../text.ts';
import { UrgentDecision, UrgentDecisionId } from './urgent-decision.ts';

export const urgentDecisionProcedures = {
  /** Of one case, oldest first. */
  list: query(z.strictObject({ incidentId: IncidentId }), z.array(UrgentDecision)),
  /** Those of all cases that wait to be ratified, the soonest due first; those of closed cases are left out. */
  waiting: query(z.strictObject({}), z.array(UrgentDecision)),
  decide: mutation(
    z.strictObject({ incidentId: IncidentId, what: RequiredLine, why: RequiredLongText }),
    UrgentDecision,
  ),
  /** By another member than decided, unless nobody else may decide in the case. */
  ratify: mutation(z.strictObject({ id: UrgentDecisionId, reasons: LongText.default('') }), UrgentDecision),
  undo: mutation(z.strictObject({ id: UrgentDecisionId, reasons: RequiredLongText }), UrgentDecision),
};
