import { displayName, type Person, PersonId, type PersonInput } from '../../shared/people/person.ts';
import { AppError } from '../../shared/reply.ts';
import { listClosedCases } from '../database/repositories/conflicts.ts';
import { getIncident } from '../database/repositories/incidents.ts';
import { countIncidentsOf, listParticipations } from '../database/repositories/participants.ts';
import { getPerson, insertPerson, updatePerson } from '../database/repositories/people.ts';
import { listHiddenPeople } from './access.ts';
import type { MutationContext, QueryContext } from './context.ts';
import { summarise } from './incident-summary.ts';
import { knownPeople } from './known-people.ts';
import { type Match, matchPerson, prepareText } from './name-matching.ts';
import { indexPerson } from './search-words.ts';

/** Everybody by name, or those who fit the text, best first. */
export function findPeople(context: QueryContext, { text, limit }: { text: string; limit: number }) {
  const found = matchingPeople(context, text).slice(0, limit);
  const closed = listClosedCases(context.db, context.member);
  const counts = countIncidentsOf(
    context.db,
    found.map(({ person }) => person.id),
    closed,
  );
  return found.map(({ person, reasons }) => ({
    ...person,
    reasons: [...reasons],
    incidents: counts.get(person.id) ?? 0,
  }));
}

/** Those whom this member may come to know of. */
export function matchingPeople(context: QueryContext, text: string): Match[] {
  const hidden = listHiddenPeople(context);
  const candidates = [...knownPeople(context.db).values()].filter(({ person }) => !hidden.has(person.id));
  if (text.trim() === '') return candidates.map(({ person }) => ({ person, reasons: [], score: 0 })).sort(byName);
  const sought = prepareText(text);
  return candidates
    .map((candidate) => matchPerson(candidate, sought))
    .filter((match) => match !== undefined)
    .sort(byScore);
}

export function readPersonWithCases(context: QueryContext, { id }: { id: PersonId }) {
  const { db, member } = context;
  const person = readPerson(context, id);
  const closed = new Set(listClosedCases(db, member));
  const incidents = listParticipations(db, id)
    .filter(({ incidentId }) => !closed.has(incidentId))
    .flatMap(({ incidentId, role }) => {
      const incident = getIncident(db, incidentId);
      return incident === undefined ? [] : [{ ...summarise(incident), role }];
    })
    .sort((a, b) => (a.reportedAt < b.reportedAt ? 1 : -1));
  return { ...person, incidents };
}

/** Somebody known here. Whoever appears in closed cases only is not known to this member. */
export function readPerson(context: QueryContext, id: PersonId): Person {
  const person = listHiddenPeople(context).has(id) ? undefined : getPerson(context.db, id);
  if (person === undefined) throw new AppError('not-found', `Cannot find the person "${id}": there is none`);
  return person;
}

export function addPerson(context: MutationContext, input: PersonInput): Person {
  const { db, now, newId, stamp, audit } = context;
  const person: Person = { ...input, id: PersonId.parse(newId()), createdAt: now() };
  insertPerson(db, person, stamp());
  indexPerson(db, person);
  audit('person.created', person.id);
  return person;
}

export function changePerson(
  context: MutationContext,
  { id, person: input }: { id: PersonId; person: PersonInput },
): Person {
  const { db, stamp, audit } = context;
  const person: Person = { ...readPerson(context, id), ...input };
  updatePerson(db, person, stamp());
  indexPerson(db, person);
  audit('person.updated', id);
  return person;
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
