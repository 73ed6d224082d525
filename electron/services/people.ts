import type { z } from 'zod';
import { displayName, type Person, type PersonFields, PersonId, type PersonInput } from '../../shared/people/person.ts';
import type { MatchReason } from '../../shared/people/procedures.ts';
import { listClosedCases } from '../database/repositories/conflicts.ts';
import { getIncident } from '../database/repositories/incidents.ts';
import { countIncidentsOf, listParticipations } from '../database/repositories/participants.ts';
import { insertPerson, updatePerson } from '../database/repositories/people.ts';
import { assertSeesCases } from './access.ts';
import { alikePeople } from './alike-people.ts';
import type { MutationContext, QueryContext } from './context.ts';
import { summariser } from './incident-summary.ts';
import { knownPeople } from './known-people.ts';
import { readMerges, readRecords, refuseOverfull } from './merges.ts';
import { type Match, matchPerson } from './name-matching.ts';
import { prepareWords } from './name-words.ts';
import { notePossibleMembers } from './possible-parties.ts';
import { indexPerson } from './search-words.ts';
import { fieldsOf, spread, unite } from './united-person.ts';

type Found = Person & { reasons: z.infer<typeof MatchReason>[]; incidents: number };

/** Everybody by name, or those who fit the text, best first. */
export function findPeople(context: QueryContext, { text, limit }: { text: string; limit: number }): Found[] {
  return withCases(context, matchingPeople(context, text).slice(0, limit));
}

/** Those whom this member may come to know of; none of those who stand for somebody erased, of whom nothing is known. */
export function matchingPeople(context: QueryContext, text: string): Match[] {
  const candidates = [...knownPeople(context).values()];
  if (text.trim() === '') {
    const known = candidates.filter(({ person }) => displayName(person) !== '' || person.description !== '');
    return known.map(({ person }) => ({ person, reasons: [], score: 0 })).sort(byName);
  }
  const sought = prepareWords(text);
  return candidates
    .map((candidate) => matchPerson(candidate, sought))
    .filter((match) => match !== undefined)
    .sort(byScore);
}

/** Those who may be the one that is told of, half-typed or whole. */
export function suggestPeople(
  context: QueryContext,
  { person, except, isWhole }: { person: PersonFields; except?: PersonId | undefined; isWhole: boolean },
): Found[] {
  const known = [...knownPeople(context).values()].filter((candidate) => candidate.person.id !== except);
  return withCases(context, alikePeople(person, known, !isWhole).sort(byScore).slice(0, SUGGESTED));
}

const SUGGESTED = 5;

export function readPersonWithCases(context: QueryContext, { id }: { id: PersonId }) {
  const { db, member } = context;
  const person = readPerson(context, id);
  const closed = new Set(listClosedCases(db, member));
  const summarise = summariser(db);
  const incidents = listParticipations(db, person.id)
    .filter(({ incidentId }) => !closed.has(incidentId))
    .flatMap(({ incidentId, role }) => {
      const incident = getIncident(db, incidentId);
      return incident === undefined ? [] : [{ ...summarise(incident), role }];
    })
    .sort((a, b) => (a.reportedAt < b.reportedAt ? 1 : -1));
  return { ...person, incidents, merges: readMerges(context, person.id) };
}

/** Somebody known here, from all records of theirs. Whoever appears in closed cases only is not known to this member. */
export function readPerson(context: QueryContext, id: PersonId, hidden?: ReadonlySet<PersonId>): Person {
  assertSeesCases(context, 'name somebody who is known here');
  const records = readRecords(context, id, hidden);
  return { ...unite(records), id: records[0].keptId };
}

export function addPerson(context: MutationContext, input: PersonInput): Person {
  const { db, now, newId, stamp, audit } = context;
  const person: Person = { ...input, id: PersonId.parse(newId()), createdAt: now() };
  insertPerson(db, person, stamp());
  indexPerson(db, person);
  notePossibleMembers(context, person);
  audit('person.created', person.id);
  return person;
}

/** Of records that were joined, each keeps what the change does not touch, so that they can be parted again. */
export function changePerson(
  context: MutationContext,
  { id, person: input }: { id: PersonId; person: PersonInput },
): Person {
  const { db, stamp, audit } = context;
  const changed = spread(readRecords(context, id), input);
  for (const record of changed) {
    updatePerson(db, { ...fieldsOf(record), id: record.id }, stamp());
    indexPerson(db, record);
    notePossibleMembers(context, record);
  }
  refuseOverfull(db, id);
  audit('person.updated', changed[0].keptId);
  return readPerson(context, id);
}

function withCases({ db, member }: QueryContext, found: readonly Match[]): Found[] {
  const closed = listClosedCases(db, member);
  const ids = found.map(({ person }) => person.id);
  const counts = countIncidentsOf(db, ids, closed);
  return found.map(({ person, reasons }) => ({
    ...person,
    reasons: [...reasons],
    incidents: counts.get(person.id) ?? 0,
  }));
}

/** Those without a name last. */
function byName(a: Match, b: Match): number {
  const [left, right] = [displayName(a.person), displayName(b.person)];
  if ((left === '') !== (right === '')) return left === '' ? 1 : -1;
  return collator.compare(left, right) || (a.person.id < b.person.id ? -1 : 1);
}

function byScore(a: Match, b: Match): number {
  return a.score - b.score || byName(a, b);
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
