import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { Person, PersonId } from '../people/person.ts';
import { MatchReason } from '../people/procedures.ts';
import { mutation, query } from '../procedure.ts';
import { LongText, RequiredLongText } from '../text.ts';
import { Day } from '../time.ts';
import { Flag, FlagId, FlagInput } from './flag.ts';
import { ListQuestion, listAnswer, OpenCase } from './procedures.ts';

export const FlagRow = z.object({
  flag: Flag,
  incident: OpenCase,
  /** The case it comes from is closed to who asks: what to do is not told, and its owner knows. */
  isClosed: z.boolean(),
  person: Person,
  inForce: z.boolean(),
  /** Why this row fits the text; empty when nothing was searched. */
  reasons: z.array(MatchReason),
});
export type FlagRow = z.infer<typeof FlagRow>;

export const flagProcedures = {
  /** As the ban list is searched. */
  list: query(ListQuestion, listAnswer(FlagRow)),
  /** Of a person, or made in a case; the latest start first. */
  ofPerson: query(z.strictObject({ personId: PersonId, today: Day }), z.array(FlagRow)),
  ofCase: query(z.strictObject({ incidentId: IncidentId, today: Day }), z.array(FlagRow)),
  /** From a case: the person must be in it. Throws `conflict` for one's own flag, and for a case one is out of. */
  make: mutation(FlagInput, Flag),
  /** It was looked at and stays: until the next day to look (null: none). */
  review: mutation(z.strictObject({ id: FlagId, reviewOn: Day.nullable(), note: LongText.default('') }), Flag),
  /** Ends it on a day, with a reason. It stays in the record. */
  end: mutation(z.strictObject({ id: FlagId, on: Day, reason: RequiredLongText }), Flag),
};
