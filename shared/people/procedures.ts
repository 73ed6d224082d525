import { z } from 'zod';
import { IncidentSummary, ParticipantRole } from '../incidents/incident.ts';
import { mutation, query } from '../procedure.ts';
import { Line } from '../text.ts';
import { Merge, MergeId } from './merge.ts';
import { Person, PersonFields, PersonId, PersonInput } from './person.ts';

/** Why somebody may be the one who is looked for. */
export const MatchReason = z.enum([
  'same',
  'starts',
  'contains',
  'accents',
  'script',
  'spelling',
  'sound',
  'order',
  'nickname',
  'initials',
  'joined',
  'partly',
  'alias',
  'former',
  'code-name',
  'handle',
  'email',
  'organisation',
  'description',
]);
export type MatchReason = z.infer<typeof MatchReason>;

const FoundPerson = Person.extend({ reasons: z.array(MatchReason), incidents: z.number().int() });

export const peopleProcedures = {
  /** Everybody, or those whose names, handles, e-mails or description fit the text. Best first. */
  list: query(
    z.strictObject({ text: Line.default(''), limit: z.number().int().min(1).max(500).default(100) }),
    z.array(FoundPerson),
  ),
  /**
   * Those who may be the one that is being told of; best first, few. `except`: who it surely is not. `isWhole`: nothing is
   * still being typed, so that half a name is no reason any more.
   */
  suggest: query(
    z.strictObject({ person: PersonFields, except: PersonId.optional(), isWhole: z.boolean().default(false) }),
    z.array(FoundPerson),
  ),
  /** Two invented words that stand for no case and nobody yet. */
  inventCodeName: query(z.strictObject({}), z.object({ codeName: Line })),
  /** Of a record that was joined to another, the other one. */
  get: query(
    z.strictObject({ id: PersonId }),
    Person.extend({
      incidents: z.array(IncidentSummary.extend({ role: ParticipantRole })),
      merges: z.array(Merge),
    }),
  ),
  create: mutation(PersonInput, Person),
  update: mutation(z.strictObject({ id: PersonId, person: PersonInput }), Person),
  /** Two records of one human being become one: `keep` stands for both from now on. */
  merge: mutation(z.strictObject({ keep: PersonId, merged: PersonId }), z.object({ mergeId: MergeId })),
  /** Both are as they were; what was added or changed in between stays with the one that was kept. */
  undoMerge: mutation(z.strictObject({ mergeId: MergeId }), z.strictObject({})),
};
