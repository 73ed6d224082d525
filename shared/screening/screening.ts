import { z } from 'zod';
import { EventId } from '../events/event.ts';
import { MemberId } from '../members/member.ts';
import { PersonId } from '../people/person.ts';
import { SanctionScope } from '../sanctions/sanction.ts';
import { LongText } from '../text.ts';
import { Day, Instant } from '../time.ts';
import { Band, ScreenReason } from './match.ts';

export const ScreeningId = z.uuid().brand('ScreeningId');
export type ScreeningId = z.infer<typeof ScreeningId>;
export const MatchId = z.uuid().brand('MatchId');
export type MatchId = z.infer<typeof MatchId>;

/** Whoever signed up, as the list says. */
export const Registrant = z.object({
  names: z.array(z.string()),
  emails: z.array(z.string()),
  handles: z.array(z.string()),
  organisation: z.string(),
});
export type Registrant = z.infer<typeof Registrant>;

export const BandCounts = z.record(Band, z.number().int());
export type BandCounts = z.infer<typeof BandCounts>;

/** One comparison of a registration list with everybody listed. */
export const Screening = z.object({
  id: ScreeningId,
  at: Instant,
  memberId: MemberId,
  /** People in the list, and how many of them no earlier list of this event had. */
  rows: z.number().int(),
  newRows: z.number().int(),
  /** With how many listed people they were compared. */
  listed: z.number().int(),
  found: BandCounts,
  /** Of those found, the pairs that were not there before. */
  fresh: BandCounts,
  /** Of those found, the pairs about which somebody had decided: here or for an earlier event. */
  decidedBefore: z.number().int(),
  /** Pairs nobody had decided about that are no longer found: a ban ended, a name was put right. */
  gone: z.number().int(),
});
export type Screening = z.infer<typeof Screening>;

/** `not-same` never comes back for that pair. `ask`: another member is asked. */
export const Decision = z.enum(['same', 'not-same', 'ask']);
export type Decision = z.infer<typeof Decision>;

/** Somebody listed, as they were when they were compared. */
export const ListedThen = z.object({
  id: z.string(),
  kind: z.enum(['ban', 'flag', 'other-body']),
  names: z.array(z.string()),
  emails: z.array(z.string()),
  handles: z.array(z.string()),
  organisation: z.string(),
  personId: PersonId.nullable(),
  scopes: z.array(SanctionScope),
  source: z.string().nullable(),
  until: Day.nullable(),
});
export type ListedThen = z.infer<typeof ListedThen>;

export const Decided = z.object({
  by: MemberId,
  at: Instant,
  /** Decided for an earlier event, and remembered. */
  remembered: z.boolean(),
  /** Who is asked, and what. */
  asked: z.object({ memberId: MemberId, question: LongText }).nullable(),
});
export type Decided = z.infer<typeof Decided>;

/** A registrant beside somebody listed. */
export const ScreeningMatch = z.object({
  id: MatchId,
  eventId: EventId,
  band: Band,
  score: z.number(),
  reasons: z.array(ScreenReason),
  /** As people count in the file; more than one where somebody signed up twice in the same words. */
  rows: z.array(z.number().int()),
  /** Null once the list was forgotten. */
  registrant: Registrant.nullable(),
  listed: ListedThen,
  decision: Decision.nullable(),
  decided: Decided.nullable(),
  /** Found in an earlier list, and not in the latest. */
  earlier: z.boolean(),
  /** First found by the last comparison, and not by the event's first one. */
  isNew: z.boolean(),
});
export type ScreeningMatch = z.infer<typeof ScreeningMatch>;
