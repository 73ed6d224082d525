import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { Person } from '../people/person.ts';
import { MatchReason } from '../people/procedures.ts';
import { query } from '../procedure.ts';
import { Sanction } from '../sanctions/sanction.ts';
import { Line } from '../text.ts';
import { Day } from '../time.ts';

export const BanRow = z.object({
  sanction: Sanction.pick({
    ...{
      id: true,
      personId: true,
      kind: true,
      scope: true,
      scopeNote: true,
      eventId: true,
      startsOn: true,
      endsOn: true,
    },
    ...{ reviewOn: true, conditions: true, owner: true, decidedAt: true, lifted: true },
  }),
  /** The case it was decided in; null where that is closed to who asks: whom a code name stands for is not told there. */
  incident: z.object({ id: IncidentId, codeName: z.string() }).nullable(),
  person: Person,
  inForce: z.boolean(),
  /** Whether they know of it. It holds for whoever keeps the door all the same. */
  told: z.boolean(),
  /** Why this row fits the text; empty when nothing was searched. */
  reasons: z.array(MatchReason),
});
export type BanRow = z.infer<typeof BanRow>;

export const banProcedures = {
  /** The ban list on a day, searched as one types: accents, order and small misspellings do not matter. Best first. */
  list: query(
    z.strictObject({
      on: Day,
      text: Line.default(''),
      include: z.enum(['in-force', 'all']).default('in-force'),
      /** How many rows at most; all when it is left out. */
      limit: z.number().int().min(1).optional(),
    }),
    z.object({
      inForce: z.number().int(),
      /** How many rows fit, of which the first are given. */
      found: z.number().int(),
      rows: z.array(BanRow),
    }),
  ),
};
