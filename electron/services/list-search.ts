import { covers, holdsAt, isOver, type Kept } from '../../shared/bans/in-force.ts';
import type { ListQuestion } from '../../shared/bans/procedures.ts';
import type { Person, PersonId } from '../../shared/people/person.ts';
import type { QueryContext } from './context.ts';
import { knownPeople } from './known-people.ts';
import { type Candidate, type Match, matchPerson, type Reason } from './name-matching.ts';
import { prepareWords } from './name-words.ts';

/** Anything that keeps watch on somebody: a ban, a flag. */
export interface Listing extends Kept {
  readonly personId: PersonId;
}

export interface FoundListing<Entry> {
  readonly entry: Entry;
  readonly person: Person;
  readonly inForce: boolean;
  readonly reasons: Reason[];
}

export interface FoundListings<Entry> {
  readonly inForce: number;
  readonly found: number;
  readonly rows: readonly FoundListing<Entry>[];
}

/** Without an event: for none in particular. */
export type ListSearch = Omit<ListQuestion, 'eventId'> & Partial<Pick<ListQuestion, 'eventId'>>;

/** Those that fit the question, best first; in the order given among equals. */
export function searchListings<Entry extends Listing>(
  context: QueryContext,
  entries: readonly Entry[],
  { on, eventId = null, text, include, limit }: ListSearch,
): FoundListings<Entry> {
  const people = knownPeople(context);
  const match = text.trim() === '' ? anybody : matching(text);
  const judged = entries
    .filter((entry) => covers(entry, eventId))
    .map((entry) => ({ entry, inForce: holdsAt(entry, { on, event: eventId }) }));
  const found = judged
    .filter(({ entry, inForce }) => include === 'all' || (include === 'ended' ? isOver(entry, on) : inForce))
    .flatMap(({ entry, inForce }) => {
      const fit = match(candidateOf(people, entry));
      return fit === undefined ? [] : [{ entry, inForce, fit }];
    })
    .sort((a, b) => a.fit.score - b.fit.score); // stable
  return {
    inForce: judged.filter(({ inForce }) => inForce).length,
    found: found.length,
    rows: found
      .slice(0, limit)
      .map(({ fit: { person, reasons }, ...row }) => ({ ...row, person, reasons: [...reasons] })),
  };
}

/** Nobody on the list is hidden from anybody who may ask for it. */
export function candidateOf(
  people: ReadonlyMap<PersonId, Candidate>,
  { personId }: Pick<Listing, 'personId'>,
): Candidate {
  const candidate = people.get(personId);
  if (candidate === undefined) throw new Error('A person on the list is missing');
  return candidate;
}

function matching(text: string): (candidate: Candidate) => Match | undefined {
  const sought = prepareWords(text);
  const known = new Map<Candidate, Match | undefined>();
  return (candidate) => {
    if (!known.has(candidate)) known.set(candidate, matchPerson(candidate, sought));
    return known.get(candidate);
  };
}

function anybody({ person }: Candidate): Match {
  return { person, reasons: [], score: 0 };
}
