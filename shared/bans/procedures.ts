import { z } from 'zod';
import { EventId } from '../events/event.ts';
import { IncidentId } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { Person } from '../people/person.ts';
import { MatchReason } from '../people/procedures.ts';
import { query } from '../procedure.ts';
import { Sanction } from '../sanctions/sanction.ts';
import { Line } from '../text.ts';
import { Day } from '../time.ts';
import { FlagId } from './flag.ts';
import { BanStatistics } from './statistics.ts';

/** What is asked of the list: who holds on a day, at an event or (null) anywhere, found by a text. */
export const ListQuestion = z.strictObject({
  on: Day,
  eventId: EventId.nullable().default(null),
  text: Line.default(''),
  /** `ended`: over by that day. `all`: also what is yet to begin. */
  include: z.enum(['in-force', 'ended', 'all']).default('in-force'),
  /** How many rows at most; all when it is left out. */
  limit: z.number().int().min(1).optional(),
});
export type ListQuestion = z.infer<typeof ListQuestion>;

/** How many hold, how many fit the text, and of those the first rows. */
export const listAnswer = <Row extends z.ZodType>(row: Row) =>
  z.object({ inForce: z.number().int(), found: z.number().int(), rows: z.array(row) });

/** The case that something comes from; null where it comes from none, or that case is closed to who asks. */
export const OpenCase = z.object({ id: IncidentId, codeName: z.string() }).nullable();

export const BanRow = z.object({
  sanction: Sanction.pick({
    ...{ id: true, personId: true, kind: true, scope: true, scopeNote: true, eventId: true, startsOn: true },
    ...{ endsOn: true, reviewOn: true, conditions: true, owner: true, decidedAt: true, lifted: true },
  }),
  /** Where null, whom a code name stands for is not told, nor conditions and reasons. */
  incident: OpenCase,
  person: Person,
  inForce: z.boolean(),
  /** Whether they know of it. It holds for whoever keeps the door all the same. */
  told: z.boolean(),
  /** How it ended before its time and by whom; null where its days tell, or its case is closed to who asks. */
  ended: z.object({ how: z.enum(['lifted', 'returned']), by: MemberId }).nullable(),
  /** Why this row fits the text; empty when nothing was searched. */
  reasons: z.array(MatchReason),
});
export type BanRow = z.infer<typeof BanRow>;

/** Something of the list that ends, or is to be looked at again. */
export const Coming = z.object({
  what: z.enum(['ends', 'review']),
  on: Day,
  of: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('sanction'), sanction: Sanction.pick({ id: true, kind: true, name: true }) }),
    z.object({ kind: z.literal('flag'), id: FlagId }),
  ]),
  person: Person.pick({ id: true, name: true, handles: true, emails: true }),
  incident: OpenCase,
});
export type Coming = z.infer<typeof Coming>;

export const banProcedures = {
  /** The ban list on a day, searched as one types: accents, order and small misspellings do not matter. Best first. */
  list: query(ListQuestion, listAnswer(BanRow)),
  /** What ends within thirty days, and what was to be looked at by then; the soonest first. */
  coming: query(z.strictObject({ today: Day }), z.array(Coming)),
  /** How many there were of what kind, without names. */
  statistics: query(z.strictObject({ today: Day }), BanStatistics),
};
