import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { PersonId } from '../people/person.ts';
import { mutation, query } from '../procedure.ts';
import { LongText, RequiredLongText } from '../text.ts';
import { Day } from '../time.ts';
import { FollowUp, FollowUpFields, FollowUpId } from './follow-up.ts';
import { Owed, OwedInCase } from './owed.ts';
import { PromiseKind, PromiseRules } from './promise.ts';

const PromiseOfCase = { incidentId: IncidentId, promise: PromiseKind };

export const promiseProcedures = {
  rules: query(z.strictObject({}), PromiseRules),
  setRules: mutation(z.strictObject({ rules: PromiseRules }), PromiseRules),
  /** What is open in any case, the earliest due first; `today` decides which follow-ups are late. */
  owed: query(z.strictObject({ today: Day }), z.array(Owed)),
  ofCase: query(z.strictObject({ incidentId: IncidentId }), OwedInCase),
  /** The first time counts; what was waived before is kept after all. A window closes with time alone. */
  keep: mutation(z.strictObject({ ...PromiseOfCase, promise: PromiseKind.exclude(['appeal-window']) }), OwedInCase),
  waive: mutation(z.strictObject({ ...PromiseOfCase, reason: RequiredLongText }), OwedInCase),
};

export const followUpProcedures = {
  /** With somebody who was impacted or who reported; anybody else is refused. */
  add: mutation(z.strictObject({ incidentId: IncidentId, personId: PersonId, ...FollowUpFields }), FollowUp),
  update: mutation(z.strictObject({ id: FollowUpId, ...FollowUpFields }), FollowUp),
  setDone: mutation(z.strictObject({ id: FollowUpId, done: z.boolean(), outcome: LongText.default('') }), FollowUp),
};
