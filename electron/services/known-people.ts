import type { PersonId } from '../../shared/people/person.ts';
import type { ReadableDb } from '../database/handles.ts';
import { countChanges, listPeopleChangedSince, readPeopleVersion } from '../database/repositories/people.ts';
import { type Candidate, prepareCandidate } from './name-matching.ts';

interface Known {
  readonly people: Map<PersonId, Candidate>;
  latest: string;
  /** How often anything was written here when it was last made sure that this holds everybody. */
  changes: number;
}

/** By database handle: it ends with the engine's process, as everything read from a case file does. */
const kept = new WeakMap<ReadableDb, Known>();

/** Everybody, ready to be compared. Reading ten thousand people anew at each key typed would take too long. */
export function knownPeople(db: ReadableDb): ReadonlyMap<PersonId, Candidate> {
  const changes = countChanges(db);
  let known = kept.get(db);
  if (known?.changes === changes) return known.people;
  known = brought(db, known);
  known.changes = changes;
  kept.set(db, known);
  return known.people;
}

/** Reads who is new or changed; everybody, when that does not explain what is there. */
function brought(db: ReadableDb, known: Known | undefined): Known {
  const { count, latest } = readPeopleVersion(db);
  if (known === undefined || latest < known.latest) return readAll(db, latest);
  if (latest !== known.latest || count !== known.people.size) refresh(db, known, latest);
  return known.people.size === count ? known : readAll(db, latest);
}

function readAll(db: ReadableDb, latest: string): Known {
  const known: Known = { people: new Map(), latest, changes: 0 };
  add(db, known, '');
  return known;
}

/** From the last change on, that one included: more may have been changed in the same instant. */
function refresh(db: ReadableDb, known: Known, latest: string): void {
  add(db, known, known.latest);
  known.latest = latest;
}

function add(db: ReadableDb, { people }: Known, since: string): void {
  for (const person of listPeopleChangedSince(db, since)) people.set(person.id, prepareCandidate(person));
}
