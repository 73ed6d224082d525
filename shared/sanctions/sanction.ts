import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { PersonId } from '../people/person.ts';
import { Line, LongText } from '../text.ts';
import { Day, Instant } from '../time.ts';
import { PRECONDITION, SanctionKind } from './catalogue.ts';

export const SanctionId = z.uuid().brand('SanctionId');
export type SanctionId = z.infer<typeof SanctionId>;

export const SanctionScope = z.enum(['this-event', 'all-events', 'online-spaces', 'everywhere', 'other']);
export type SanctionScope = z.infer<typeof SanctionScope>;

const sanctionFields = {
  incidentId: IncidentId,
  personId: PersonId,
  kind: SanctionKind,
  scope: SanctionScope,
  /** Which event, which spaces. */
  scopeNote: Line.default(''),
  startsOn: Day,
  /** The last day it holds; null is indefinite. */
  endsOn: Day.nullable(),
  conditions: LongText.default(''),
  /** Who carries it out. */
  owner: MemberId,
};

export const SanctionInput = z
  .strictObject(sanctionFields)
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn, {
    message: 'must not be before the start',
    path: ['endsOn'],
  })
  .refine(({ kind, conditions }) => !PRECONDITION.has(kind) || conditions.trim() !== '', {
    message: 'needs the precondition to be written down',
    path: ['conditions'],
  });
export type SanctionInput = z.infer<typeof SanctionInput>;

export const Sanction = z.object({
  ...sanctionFields,
  id: SanctionId,
  codeName: z.string(),
  decidedAt: Instant,
  /** Ended before its time, and why. */
  lifted: z.object({ on: Day, reason: LongText }).nullable(),
});
export type Sanction = z.infer<typeof Sanction>;
