import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { Person, PersonId } from '../people/person.ts';
import { mutation, query } from '../procedure.ts';
import { LongText, RequiredLongText } from '../text.ts';
import { Day } from '../time.ts';
import { CatalogueEntry, CatalogueEntryInput } from './catalogue.ts';
import { SanctionState } from './life-cycle.ts';
import { PlanStepInput } from './plan-step.ts';
import { Sanction, SanctionId, SanctionInput } from './sanction.ts';
import { NotedEventKind } from './sanction-event.ts';

/** One half of a no-contact rule, seen from the other half's page. */
export const NoContact = z.object({
  sanctionId: SanctionId,
  incident: z.object({ id: IncidentId, codeName: z.string() }),
  /** Whether the one who was asked about must keep away, or is to be left alone. */
  part: z.enum(['keeps-away', 'left-alone']),
  other: Person,
  endsOn: Day.nullable(),
  state: SanctionState,
});
export type NoContact = z.infer<typeof NoContact>;

export const sanctionProcedures = {
  list: query(z.strictObject({ incidentId: IncidentId }), z.array(Sanction)),
  /** The person must be in the case. It is decided by this, and waits for them to be told. */
  impose: mutation(SanctionInput, Sanction),
  /** The same, to be decided later. */
  propose: mutation(SanctionInput, Sanction),
  /** Refused with `wrong-step` where the state does not allow it (see `nextSteps`). */
  record: mutation(
    z.strictObject({ id: SanctionId, kind: NotedEventKind, on: Day, note: LongText.default('') }),
    Sanction,
  ),
  /** Ends it on a day, with a reason. It stays in the record. */
  lift: mutation(z.strictObject({ id: SanctionId, on: Day, reason: RequiredLongText }), Sanction),
  /** Answers a request to return: ends it on a day, under conditions, with days on which it is looked at how it goes. */
  grantReturn: mutation(
    z.strictObject({
      id: SanctionId,
      on: Day,
      conditions: RequiredLongText,
      checkIns: z.array(PlanStepInput.extend({ kind: z.literal('check-in') })).max(12),
    }),
    Sanction,
  ),
  /** It was looked at and stays: until the next day to look (null: none). */
  review: mutation(z.strictObject({ id: SanctionId, reviewOn: Day.nullable(), note: LongText.default('') }), Sanction),
  addStep: mutation(z.strictObject({ id: SanctionId, step: PlanStepInput }), Sanction),
  /** Of a person, from every case that is open to who asks. */
  noContacts: query(z.strictObject({ personId: PersonId }), z.array(NoContact)),
  /** Every kind, mildest first, then the team's own. */
  catalogue: query(z.strictObject({}), z.array(CatalogueEntry)),
  putCatalogueEntry: mutation(CatalogueEntryInput, CatalogueEntry),
};
