import {
  type IncidentDetail,
  type IncidentFacts,
  type IncidentId,
  IncidentStatus,
  type IncidentSummary,
  isOpen,
  type Participant,
  type ParticipantRole,
} from '../../shared/incidents/incident.ts';
import type { PersonId, PersonInput } from '../../shared/people/person.ts';
import { AppError } from '../../shared/reply.ts';
import { listCasesWithoutAccounts, listClosedCases, listConflicts } from '../database/repositories/conflicts.ts';
import {
  countIncidents,
  getIncident,
  type IncidentRecord,
  listIncidents,
  updateIncident,
} from '../database/repositories/incidents.ts';
import {
  deleteParticipant,
  insertParticipant,
  listParticipants,
  listParticipations,
} from '../database/repositories/participants.ts';
import { listIncidentsWithWord } from '../database/repositories/search-index.ts';
import { insertStatusChange } from '../database/repositories/status-changes.ts';
import { decideCase, listHiddenPeople, readCase } from './access.ts';
import type { MutationContext, QueryContext } from './context.ts';
import { summariser } from './incident-summary.ts';
import { addPerson, readPerson } from './people.ts';
import { assertNothingOwed } from './promises.ts';
import { indexFacts, wordsOf } from './search-words.ts';

interface ListInput {
  readonly status: 'open' | 'done' | 'all';
  readonly text: string;
  readonly offset: number;
  readonly limit: number;
}

/** The list is safe for conflicted eyes; a closed case is found by its code name only. */
export function findIncidents(context: QueryContext, { status, text, ...page }: ListInput) {
  const { db } = context;
  const filter = { statuses: STATUSES[status], ids: findByText(context, text) };
  const incidents = listIncidents(db, filter, page).map(summariser(db));
  return { total: countIncidents(db, filter), incidents };
}

/** The newest cases that say so, without counting the rest. */
export function findNewest(context: QueryContext, text: string, limit: number): IncidentSummary[] {
  const filter = { statuses: STATUSES.all, ids: findByText(context, text) };
  return listIncidents(context.db, filter, { offset: 0, limit }).map(summariser(context.db));
}

export function readIncident(context: QueryContext, { id }: { id: IncidentId }): IncidentDetail {
  const incident = readCase(context, id);
  const participants = peopleIn(context, id);
  return {
    ...summariser(context.db)(incident),
    facts: incident.facts,
    participants,
    conflicts: listConflicts(context.db, id),
    related: relatedTo(context, id, participants),
  };
}

export function changeFacts(
  context: MutationContext,
  { id, facts }: { id: IncidentId; facts: IncidentFacts },
): IncidentDetail {
  return change(context, id, 'incident.facts-updated', (incident) => ({ ...incident, facts }));
}

/** To be done with a case is to decide about it. */
export function changeStatus(
  context: MutationContext,
  { id, status }: { id: IncidentId; status: IncidentStatus },
): IncidentDetail {
  const { db, member, now, newId } = context;
  const incident = readCase(context, id);
  if (isOpen(incident.status) && !isOpen(status)) {
    decideCase(context, id);
    assertNothingOwed(context, incident);
  }
  insertStatusChange(db, newId(), id, { status, memberId: member, at: now() });
  return change(context, id, 'incident.status-changed', (incident) => ({ ...incident, status }));
}

/** The first answer counts. */
export function markAnswered(context: MutationContext, { id }: { id: IncidentId }): IncidentDetail {
  return change(context, id, 'incident.answered', (incident) => ({
    ...incident,
    answeredAt: incident.answeredAt ?? context.now(),
  }));
}

interface NewParticipant {
  readonly incidentId: IncidentId;
  readonly role: ParticipantRole;
  readonly person: { readonly id: PersonId } | { readonly details: PersonInput };
}

export function addParticipant(context: MutationContext, { incidentId, role, person }: NewParticipant): IncidentDetail {
  readCase(context, incidentId);
  const personId = 'id' in person ? readPerson(context, person.id).id : addPerson(context, person.details).id;
  insertParticipant(context.db, { incidentId, personId, role }, context.stamp());
  context.audit('participant.added', `${incidentId} ${personId} ${role}`);
  return afterwards(context, incidentId);
}

interface ParticipantKey {
  readonly incidentId: IncidentId;
  readonly personId: PersonId;
  readonly role: ParticipantRole;
}

export function removeParticipant(context: MutationContext, key: ParticipantKey): IncidentDetail {
  const { codeName } = readCase(context, key.incidentId);
  if (!deleteParticipant(context.db, key)) {
    throw new AppError('not-found', `Cannot take a person out of "${codeName}": they are not in it in this role`);
  }
  context.audit('participant.removed', `${key.incidentId} ${key.personId} ${key.role}`);
  return readIncident(context, { id: key.incidentId });
}

export const OPEN_STATUSES: readonly IncidentStatus[] = IncidentStatus.options.filter(isOpen);

const STATUSES: Readonly<Record<ListInput['status'], readonly IncidentStatus[]>> = {
  open: OPEN_STATUSES,
  done: IncidentStatus.options.filter((status) => !isOpen(status)),
  all: IncidentStatus.options,
};

/** Cases in which each word is found somewhere; undefined when no word was typed. */
function findByText(context: QueryContext, text: string): string[] | undefined {
  const { db, member } = context;
  const words = wordsOf(text);
  if (words.length === 0) return text.trim() === '' ? undefined : [];
  const closed = [...listClosedCases(db, member), ...listCasesWithoutAccounts(db, member)];
  const hidden = [...listHiddenPeople(context)];
  let found: IncidentId[] | undefined;
  for (const word of longestFirst(words)) {
    const withWord = listIncidentsWithWord(db, word, closed, hidden);
    found = found === undefined ? withWord : both(found, withWord);
    if (found.length === 0) break;
  }
  return found;
}

/** A word of one letter is in nearly every case: often the longer ones have answered before it is looked up. */
function longestFirst(words: readonly string[]): string[] {
  return [...words].sort((a, b) => b.length - a.length);
}

function both(some: IncidentId[], others: IncidentId[]): IncidentId[] {
  const known = new Set(others);
  return some.filter((id) => known.has(id));
}

function change(
  context: MutationContext,
  id: IncidentId,
  action: string,
  apply: (incident: IncidentRecord) => IncidentRecord,
): IncidentDetail {
  const { db, stamp, audit } = context;
  const incident = apply(readCase(context, id));
  updateIncident(db, incident, stamp());
  indexFacts(db, id, incident.facts);
  audit(action, id);
  return readIncident(context, { id });
}

function peopleIn(context: QueryContext, id: IncidentId): Participant[] {
  const hidden = listHiddenPeople(context);
  return listParticipants(context.db, id).map(({ personId, role }) => ({
    person: readPerson(context, personId, hidden),
    role,
  }));
}

/** Past cases of the same people are looked up before every decision, minor ones too (handbook §4). Closed ones stay closed. */
function relatedTo(
  { db, member }: QueryContext,
  id: IncidentId,
  participants: Participant[],
): IncidentDetail['related'] {
  const closed = new Set(listClosedCases(db, member));
  const ids = new Set(
    participants.flatMap(({ person }) => listParticipations(db, person.id).map(({ incidentId }) => incidentId)),
  );
  ids.delete(id);
  return [...ids]
    .filter((other) => !closed.has(other))
    .map((other) => getIncident(db, other))
    .filter((other) => other !== undefined)
    .sort((a, b) => (a.reportedAt < b.reportedAt ? 1 : -1))
    .map(({ id: other, codeName, status }) => ({ id: other, codeName, status }));
}

/** Whoever adds the person that they are themselves is a party from then on: they get no more than the list has. */
function afterwards(context: MutationContext, id: IncidentId): IncidentDetail {
  const { db, member } = context;
  if (!listClosedCases(db, member).includes(id)) return readIncident(context, { id });
  const incident = getIncident(db, id);
  if (incident === undefined) throw new Error('A case vanished in its own transaction');
  const nothing = {
    summary: '',
    when: { kind: 'not-known' as const },
    where: '',
    circumstances: '',
    policy: '',
    setting: incident.setting,
  };
  return {
    ...summariser(db)(incident),
    facts: nothing,
    participants: [],
    conflicts: listConflicts(db, id),
    related: [],
  };
}
