import type { Listed } from '../../../shared/bans/listed.ts';
import type { EventId } from '../../../shared/events/event.ts';
import type { Band, Found } from '../../../shared/screening/match.ts';
import {
  type BandCounts,
  type Decision,
  type ListedThen,
  MatchId,
  type Screening,
  type ScreeningId,
} from '../../../shared/screening/screening.ts';
import { getScreeningKey, listKnownPairs, makeScreeningKey } from '../../database/repositories/known-pairs.ts';
import type { Registration } from '../../database/repositories/registrations.ts';
import {
  deleteMatch,
  insertMatch,
  listAllMatches,
  type MatchRecord,
  updateMatch,
} from '../../database/repositories/screening-matches.ts';
import { getLastScreening } from '../../database/repositories/screenings.ts';
import type { MutationContext } from '../context.ts';
import { fingerprintOf, givenBy } from './fingerprint.ts';

export interface FoundRow {
  readonly registration: Registration;
  readonly found: readonly Found[];
}

interface Material {
  readonly eventId: EventId;
  readonly screeningId: ScreeningId;
  readonly found: readonly FoundRow[];
  readonly listed: readonly Listed[];
}

interface Plan {
  readonly added: readonly MatchRecord[];
  readonly changed: readonly MatchRecord[];
  readonly gone: readonly MatchRecord[];
}

/** Of the hidden ones, only so many of the most alike are kept; all are counted. */
const HIDDEN_KEPT = 2000;

/**
 * What was found beside what was known: a pair that is there already keeps its decision, one that was decided about for an
 * earlier event gets it again, and one that is no longer found goes unless somebody had decided.
 */
export function planMatches(context: MutationContext, material: Material): Plan & { counts: Counts } {
  const { db, now, member } = context;
  const all = listAllMatches(db, material.eventId);
  const before = new Map(all.toSorted(byDecision).map((match) => [pairOf(match), match]));
  const remembered = new Map(
    listKnownPairs(db)
      .sort(byDecision)
      .map((pair) => [pairOf(pair), pair.decision]),
  );
  const pairs = pairsIn(context, material);
  const added: MatchRecord[] = [];
  const changed: MatchRecord[] = [];
  for (const [pair, match] of pairs) {
    const known = before.get(pair);
    const decision = remembered.get(pair);
    if (known !== undefined)
      changed.push({ ...match, id: known.id, decision: known.decision, decided: known.decided, isNew: false });
    else if (decision === undefined) added.push(match);
    else added.push({ ...match, decision, decided: { by: member, at: now(), remembered: true, asked: null } });
  }
  const staying = new Set(changed.map(({ id }) => id));
  const gone = all.filter((match) => isOpen(match) && !staying.has(match.id));
  const counts = {
    found: countBands([...pairs.values()]),
    fresh: countBands(added.filter(({ decision }) => decision === null)),
    decidedBefore: [...changed, ...added].filter(({ decision }) => decision !== null).length,
    gone: gone.length,
  };
  return { added: withoutMost(added), changed, gone, counts };
}

function isOpen({ decision }: MatchRecord): boolean {
  return decision === null;
}

/**
 * Since records of one person were joined, a pair may be there twice. The last one counts: one that was decided about, and
 * whoever was confirmed to be one of the two is the person.
 */
const COUNTS_LAST: readonly (Decision | null)[] = [null, 'not-same', 'ask', 'same'];

function byDecision(one: { decision: Decision | null }, other: { decision: Decision | null }): number {
  return COUNTS_LAST.indexOf(one.decision) - COUNTS_LAST.indexOf(other.decision);
}

export function writeMatches({ db, stamp }: MutationContext, { added, changed, gone }: Plan): void {
  const now = stamp();
  for (const { id } of gone) deleteMatch(db, id);
  for (const match of changed) updateMatch(db, match, now);
  for (const match of added) insertMatch(db, match, now);
}

type Counts = Pick<Screening, 'found' | 'fresh' | 'decidedBefore' | 'gone'>;

/** Whoever signed up twice in the same words is one registrant in two rows. */
function pairsIn(
  { db, newId }: MutationContext,
  { found, listed, eventId, screeningId }: Material,
): Map<string, MatchRecord> {
  const key = getScreeningKey(db) ?? makeScreeningKey(db);
  const isFirst = getLastScreening(db, eventId) === undefined;
  const people = new Map(listed.map((person) => [person.id, listedThen(person)]));
  const pairs = new Map<string, MatchRecord>();
  for (const { registration, found: ofRow } of found) {
    const { row, earlier, ...registrant } = registration;
    const fingerprint = fingerprintOf(key, givenBy(registration));
    for (const { listedId, ...why } of ofRow) {
      const person = people.get(listedId);
      if (person === undefined) throw new Error('Somebody was found who is not listed');
      const pair = pairOf({ listedId, fingerprint });
      const twin = pairs.get(pair);
      if (twin !== undefined) {
        twin.rows.push(row);
        continue;
      }
      pairs.set(pair, {
        ...{ eventId, screeningId, ...why, id: MatchId.parse(newId()), listedId, fingerprint, earlier, listed: person },
        ...{ rows: [row], registrant: copyOf(registrant), decision: null, decided: null, isNew: !isFirst },
      });
    }
  }
  return pairs;
}

function pairOf({ listedId, fingerprint }: Pick<MatchRecord, 'listedId' | 'fingerprint'>): string {
  return `${listedId} ${fingerprint}`;
}

function listedThen({ names, emails, handles, scopes, ...rest }: Listed): ListedThen {
  return { ...rest, names: [...names], emails: [...emails], handles: [...handles], scopes: [...scopes] };
}

function copyOf({ names, emails, handles, organisation }: Omit<Registration, 'row' | 'earlier'>) {
  return { names: [...names], emails: [...emails], handles: [...handles], organisation };
}

function countBands(matches: readonly { readonly band: Band }[]): BandCounts {
  const counts = { likely: 0, look: 0, hidden: 0 };
  for (const { band } of matches) counts[band] += 1;
  return counts;
}

function withoutMost(matches: readonly MatchRecord[]): MatchRecord[] {
  const hidden = matches.filter(({ band, decision }) => band === 'hidden' && decision === null);
  const kept = new Set(hidden.sort((a, b) => b.score - a.score).slice(0, HIDDEN_KEPT));
  return matches.filter((match) => match.band !== 'hidden' || match.decision !== null || kept.has(match));
}
