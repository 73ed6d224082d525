import type { Person, PersonId } from '../../shared/people/person.ts';
import type { ReadableDb } from '../database/handles.ts';
import {
  countChanges,
  listPeopleChangedSince,
  type PersonRecord,
  readPeopleVersion,
} from '../database/repositories/people.ts';
import { listHiddenPeople } from './access.ts';
import type { QueryContext } from './context.ts';
import { type Candidate, type Match, prepareCandidate } from './name-matching.ts';
import { type Records, unite } from './united-person.ts';

interface Known {
  readonly records: Map<PersonId, PersonRecord>;
  /** By the kept record. */
  readonly people: Map<PersonId, Candidate>;
  /** Records that were joined to another, by the one that stands for them. */
  readonly joined: Map<PersonId, Set<PersonId>>;
  latest: string;
  /** How often anything was written here when it was last made sure that this holds everybody. */
  changes: number;
}

/** By database handle: it ends with the engine's process, as everything read from a case file does. */
const kept = new WeakMap<ReadableDb, Known>();

/**
 * Everybody whom this member may come to know of, ready to be compared. Reading ten thousand people anew at each key
 * typed would take too long.
 */
export function knownPeople(context: QueryContext): ReadonlyMap<PersonId, Candidate> {
  const known = upToDate(context.db);
  const hidden = listHiddenPeople(context);
  if (hidden.size === 0) return known.people;
  const people = new Map(known.people);
  for (const id of hidden) {
    const keptId = known.records.get(id)?.keptId ?? id;
    const seen = recordsOf(known, keptId).filter((record) => !hidden.has(record.id));
    const [first, ...rest] = seen;
    if (first === undefined) people.delete(keptId);
    else people.set(keptId, prepareCandidate({ ...unite([first, ...rest]), id: keptId }));
  }
  return people;
}

/**
 * What was found out by comparing one of these people with all the others, as long as none of them changed: it is asked for
 * several times on the way to one decision.
 */
export function comparedAmong(people: ReadonlyMap<PersonId, Candidate>): Map<PersonId, readonly Match[]> {
  const known = compared.get(people) ?? new Map<PersonId, readonly Match[]>();
  compared.set(people, known);
  return known;
}

const compared = new WeakMap<ReadonlyMap<PersonId, Candidate>, Map<PersonId, readonly Match[]>>();

/** After rows came from another case file, whose times say nothing of when they came here. */
export function readPeopleAnew(db: ReadableDb): void {
  kept.delete(db);
}

/** Every record, joined or not: for what must not be given out twice. */
export function allRecords(db: ReadableDb): Iterable<Person> {
  return upToDate(db).records.values();
}

function upToDate(db: ReadableDb): Known {
  const changes = countChanges(db);
  let known = kept.get(db);
  if (known?.changes === changes) return known;
  known = brought(db, known);
  known.changes = changes;
  kept.set(db, known);
  return known;
}

/** Reads who is new or changed; everybody, when that does not explain what is there. */
function brought(db: ReadableDb, known: Known | undefined): Known {
  const { count, latest } = readPeopleVersion(db);
  if (known === undefined || latest < known.latest) return readAll(db, latest);
  if (latest !== known.latest || count !== known.records.size) refresh(db, known, latest);
  return known.records.size === count ? known : readAll(db, latest);
}

function readAll(db: ReadableDb, latest: string): Known {
  const known: Known = { records: new Map(), people: new Map(), joined: new Map(), latest, changes: 0 };
  add(db, known, '');
  return known;
}

/** From the last change on, that one included: more may have been changed in the same instant. */
function refresh(db: ReadableDb, known: Known, latest: string): void {
  add(db, known, known.latest);
  known.latest = latest;
}

function add(db: ReadableDb, known: Known, since: string): void {
  const touched = new Set<PersonId>();
  for (const record of listPeopleChangedSince(db, since)) {
    const before = known.records.get(record.id)?.keptId ?? record.keptId;
    known.records.set(record.id, record);
    if (before !== record.keptId) known.joined.get(before)?.delete(record.id);
    if (record.keptId !== record.id) join(known, record);
    for (const id of [record.id, before, record.keptId]) touched.add(id);
  }
  for (const id of touched) prepare(known, id);
  compared.delete(known.people);
}

function join({ joined }: Known, { id, keptId }: PersonRecord): void {
  const group = joined.get(keptId) ?? new Set();
  joined.set(keptId, group.add(id));
}

function prepare(known: Known, id: PersonId): void {
  const [first, ...rest] = recordsOf(known, id);
  if (first === undefined || first.keptId !== id) known.people.delete(id);
  else known.people.set(id, prepareCandidate(unite([first, ...rest])));
}

/** The kept one first, the others as they were entered. */
function recordsOf({ records, joined }: Known, keptId: PersonId): Records<PersonRecord> | [] {
  const [first, ...rest] = [keptId, ...(joined.get(keptId) ?? [])]
    .map((id) => records.get(id))
    .filter((record) => record?.keptId === keptId) // no longer, when it was just changed
    .filter((record) => record !== undefined)
    .sort((a, b) => rank(a, keptId).localeCompare(rank(b, keptId)));
  return first === undefined ? [] : [first, ...rest];
}

function rank({ id, createdAt }: Person, keptId: PersonId): string {
  return id === keptId ? '' : `${createdAt} ${id}`;
}
