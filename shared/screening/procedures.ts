import { z } from 'zod';
import { Event, EventId } from '../events/event.ts';
import { MemberId } from '../members/member.ts';
import { mutation, query, task } from '../procedure.ts';
import { Columns } from '../tables/columns.ts';
import { TableChoices } from '../tables/table.ts';
import { TableFile, TableLook } from '../tables/table-look.ts';
import { LongText, RequiredLine } from '../text.ts';
import { Day } from '../time.ts';
import { Found } from './match.ts';
import { BandCounts, Decision, ListedThen, MatchId, Screening, ScreeningMatch } from './screening.ts';

const List = { eventId: EventId, source: TableFile, choices: TableChoices.default({}) };

/** Which pairs: those to look at, those that are hidden, or those decided. */
export const Shelf = z.enum(['open', 'hidden', ...Decision.options]);
export type Shelf = z.infer<typeof Shelf>;

export const screeningProcedures = {
  /** Reads a list without keeping anything: what its columns hold is guessed, or as it was corrected last for this event. */
  look: task(z.strictObject(List), TableLook),
  /** Compares a list with everybody listed for the event and keeps it until the day after; logged. Columns: as guessed when left out. */
  run: task(z.strictObject({ ...List, columns: Columns.optional() }), Screening),
  /** The kept list once more, with the bans of now. */
  runAgain: task(z.strictObject({ eventId: EventId }), Screening),
  get: query(
    z.strictObject({ eventId: EventId }),
    z.object({
      last: Screening.nullable(),
      /** Nobody decided about these. */
      open: BandCounts,
      decided: z.record(Decision, z.number().int()),
      /** How many people of the list are kept. */
      kept: z.number().int(),
      /** Who is listed has changed since the last comparison. */
      listChanged: z.boolean(),
    }),
  ),
  /** Likely ones first, and among them the most alike. */
  matches: query(
    z.strictObject({ eventId: EventId, shelf: Shelf, limit: z.number().int().min(1).max(20_000).default(25) }),
    z.object({
      found: z.number().int(),
      /** `owner`: who answers for the ban, and so knows whom it is about. */
      matches: z.array(ScreeningMatch.extend({ owner: MemberId.nullable() })),
    }),
  ),
  decide: mutation(
    z.strictObject({
      id: MatchId,
      /** Null: takes the decision back. */
      decision: Decision.nullable(),
      /** For `ask`: who, and what. */
      asked: z.strictObject({ memberId: MemberId, question: LongText }).optional(),
    }),
    ScreeningMatch,
  ),
  /** Keeps the list of registrations after the event, or no longer. */
  keepList: mutation(z.strictObject({ eventId: EventId, keep: z.boolean() }), Event),
  /** Before its day. */
  forget: mutation(z.strictObject({ eventId: EventId }), z.strictObject({})),
  /** What is to be done about events to come, the next first. */
  today: query(
    z.strictObject({ today: Day }),
    z.object({
      events: z.array(
        z.object({
          event: Event.pick({ id: true, name: true, startsOn: true }),
          /** Never: no list was screened. Look: pairs wait for a decision. Changed: the ban list did. */
          state: z.enum(['never', 'look', 'changed']),
          toLook: z.number().int(),
        }),
      ),
      /** What this member was asked. */
      asked: z.array(ScreeningMatch.pick({ id: true, eventId: true, decided: true }).extend({ eventName: z.string() })),
    }),
  ),
  /** One name, e-mail or handle beside everybody listed on a day: for the command line. */
  check: query(
    z.strictObject({ text: RequiredLine, on: Day, eventId: EventId.optional() }),
    z.array(Found.extend({ listed: ListedThen })),
  ),
};
