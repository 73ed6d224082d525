import type { PersonId } from '../../shared/people/person.ts';
import type { ReadableDb } from '../database/handles.ts';
import { listPeopleChangedSince, readPeopleVersion } from '../database/repositories/people.ts';
import { type Candidate, prepareCandidate } from './name-matching.ts';

interface Known {
  readonly people: Map<PersonId, Candidate>;
  latest: string;
}

/** By database handle: it ends with the engine's process, as everything read from a case file does. */
const kept = new WeakMap<ReadableDb, Known>();

/** Everybody, ready to be compared. Reading ten thousand people anew at each key typed would take too long. */
export function knownPeople(db: ReadableDb): ReadonlyMap<PersonId, Candidate> {
  const { count, latest } = readPeopleVersion(db);
  const known = kept.get(db);
  if (known === undefined || latest < known.latest) return readAll(db, latest);
  if (latest !== known.latest || count !== known.people.size) refresh(db, known, latest);
  return known.people.size === count ? known.people : readAll(db, latest);
}

function readAll(db: ReadableDb, latest: string): Known['people'] {
  const known: Known = { people: new Map(), latest };
  kept.set(db, known);
  add(db, known, '');
  return known.people;
}

/** From the last change on, that one included: more may have been changed in the same instant. */
function refresh(db: ReadableDb, known: Known, latest: string): void {
  add(db, known, known.latest);
  known.latest = latest;
}

function add(db: ReadableDb, { people }: Known, since: string): void {
  for (const person of listPeopleChangedSince(db, since)) people.set(person.id, prepareCandidate(person));
}
