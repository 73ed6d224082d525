import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { PersonId } from '../people/person.ts';
import { query } from '../procedure.ts';
import { Line } from '../text.ts';

/** A hit names its case by code name; a person is named because persons were asked for. */
export const SearchHit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('incident'), incidentId: IncidentId, codeName: z.string(), snippet: z.string() }),
  z.object({ kind: z.literal('person'), personId: PersonId, name: z.string() }),
  z.object({ kind: z.literal('ban'), personId: PersonId, name: z.string() }),
]);
export type SearchHit = z.infer<typeof SearchHit>;

export const searchProcedures = {
  /** Cases, people and bans together. Words are matched from their beginning, without regard to accents. */
  find: query(z.strictObject({ text: Line, limit: z.number().int().min(1).max(100).default(20) }), z.array(SearchHit)),
};
