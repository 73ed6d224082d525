import { z } from 'zod';
import { Exported } from '../exports/procedures.ts';
import { Grant } from '../grant.ts';
import { Leak } from '../leak-check/leak.ts';
import { PersonId } from '../people/person.ts';
import { mutation, query, task } from '../procedure.ts';
import { Line, LongText } from '../text.ts';
import { Day } from '../time.ts';
import { Disclosure, DisclosureFields, DisclosureId, DisclosureSeal, DueDisclosure, Fact } from './disclosure.ts';

const About = { personId: PersonId.nullable() };

export const disclosureProcedures = {
  /** What this member could tell of somebody, or of all cases without a name. */
  offer: query(z.strictObject(About), z.object({ facts: z.array(Fact), until: Day.nullable() })),
  /**
   * What the chosen facts and own words would tell of others. `mustGo`: who reported, was harmed or saw it, by a name or an
   * address, and former names; no reason keeps those in.
   */
  check: query(
    z.strictObject({ ...About, facts: DisclosureFields.shape.facts, reason: Line, words: LongText.max(5_000) }),
    z.object({ text: z.string(), leaks: z.array(Leak), mustGo: z.array(z.string()) }),
  ),
  /** Newest first. */
  list: query(z.strictObject(About), z.array(Disclosure)),
  /** What is to be asked back within two weeks, or no longer holds. */
  due: query(z.strictObject({ today: Day }), z.array(DueDisclosure)),
  settle: mutation(z.strictObject({ id: DisclosureId, on: Day }), Disclosure),
  /** Writes the pack and sets down what was told to whom, for what, until when. Nothing is sent. */
  give: task(
    z.strictObject({ ...DisclosureFields.shape, destination: Grant, seal: DisclosureSeal }),
    Exported.omit({ chainHead: true }),
  ),
};
