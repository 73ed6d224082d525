import { z } from 'zod';
import { IncidentSummary, ParticipantRole } from '../incidents/incident.ts';
import { mutation, query } from '../procedure.ts';
import { Line } from '../text.ts';
import { Person, PersonId, PersonInput } from './person.ts';

/** Why somebody may be the one who is looked for. */
export const MatchReason = z.enum([
  'same',
  'starts',
  'contains',
  'accents',
  'spelling',
  'order',
  'alias',
  'handle',
  'email',
  'description',
]);
export type MatchReason = z.infer<typeof MatchReason>;

export const peopleProcedures = {
  /** Everybody, or those whose names, handles, e-mails or description fit the text. Best first. */
  list: query(
    z.strictObject({ text: Line.default(''), limit: z.number().int().min(1).max(500).default(100) }),
    z.array(Person.extend({ reasons: z.array(MatchReason), incidents: z.number().int() })),
  ),
  get: query(
    z.strictObject({ id: PersonId }),
    Person.extend({ incidents: z.array(IncidentSummary.extend({ role: ParticipantRole })) }),
  ),
  create: mutation(PersonInput, Person),
  update: mutation(z.strictObject({ id: PersonId, person: PersonInput }), Person),
};
