import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { AcceptedLeak } from '../leak-check/leak.ts';
import { PersonId } from '../people/person.ts';
import { mutation, query } from '../procedure.ts';
import { Line } from '../text.ts';
import { Letter, LetterFields, LetterId, LetterKind, LetterSummary } from './letter.ts';
import { LetterTemplate } from './template.ts';

export const letterProcedures = {
  /** Of one case, the latest first. */
  list: query(z.strictObject({ incidentId: IncidentId }), z.array(LetterSummary)),
  get: query(z.strictObject({ id: LetterId }), Letter),
  /** Filled from the case by the team's template. Refused for somebody who has no such part in the case. */
  write: mutation(
    z.strictObject({
      incidentId: IncidentId,
      kind: LetterKind,
      to: PersonId.nullable(),
      addressee: Line.default(''),
    }),
    Letter,
  ),
  /** Takes the signature away. Refused once it has left. */
  change: mutation(z.strictObject({ id: LetterId, fields: LetterFields }), Letter),
  accept: mutation(z.strictObject({ id: LetterId, leak: AcceptedLeak }), Letter),
  withdraw: mutation(z.strictObject({ id: LetterId, leak: AcceptedLeak }), Letter),
  /** By a second reader who may decide in the case. By its writer only when there is nobody else. */
  sign: mutation(z.strictObject({ id: LetterId }), Letter),
  /** The words for the clipboard; the desktop clears it after a minute. Refused before it is signed. */
  copy: mutation(z.strictObject({ id: LetterId }), z.object({ text: z.string() })),
  /** Refused once it has left. */
  discard: mutation(z.strictObject({ id: LetterId }), z.null()),
  templates: query(z.strictObject({}), z.array(LetterTemplate.extend({ isOwn: z.boolean() }))),
  /** Refused with the names of the fields that no case can fill. */
  setTemplate: mutation(LetterTemplate, LetterTemplate),
  /** Back to the app's own words. */
  resetTemplate: mutation(z.strictObject({ kind: LetterKind }), LetterTemplate),
};
