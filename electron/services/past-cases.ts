import type { IncidentId, ParticipantRole } from '../../shared/incidents/incident.ts';
import type { PastCase } from '../../shared/past-cases/past-case.ts';
import { displayName, type Person, type PersonId } from '../../shared/people/person.ts';
import { listClosedCases } from '../database/repositories/conflicts.ts';
import { listParticipants, listParticipations } from '../database/repositories/participants.ts';
import { ALIKE, alikePeople } from './alike-people.ts';
import type { QueryContext } from './context.ts';
import { comparedAmong, knownPeople } from './known-people.ts';
import type { Candidate, Match } from './name-matching.ts';

export type InBoth = PastCase['people'][number];
/** Somebody of a case in another one. */
type Found = InBoth & { readonly incidentId: IncidentId };

/** The other cases of the people in a case that this member may see: whose, and why. */
export function findPast(context: QueryContext, incidentId: IncidentId): Map<IncidentId, InBoth[]> {
  const closed = new Set([incidentId, ...listClosedCases(context.db, context.member)]);
  const known = knownPeople(context);
  const past = new Map<IncidentId, InBoth[]>();
  for (const [personId, here] of rolesIn(context, incidentId)) {
    const candidate = known.get(personId);
    if (candidate === undefined) continue;
    for (const { incidentId: other, ...inBoth } of [
      ...sameRecord(context, candidate, here),
      ...alikeRecords(context, candidate, here, known),
    ]) {
      if (!closed.has(other)) past.set(other, [...(past.get(other) ?? []), inBoth]);
    }
  }
  return past;
}

function rolesIn({ db }: QueryContext, incidentId: IncidentId): Map<PersonId, ParticipantRole[]> {
  const roles = new Map<PersonId, ParticipantRole[]>();
  for (const { personId, role } of listParticipants(db, incidentId))
    roles.set(personId, [...(roles.get(personId) ?? []), role]);
  return roles;
}

function sameRecord(context: QueryContext, { person }: Candidate, here: ParticipantRole[]): Found[] {
  const name = displayName(person);
  return casesOf(context, person.id).map(([incidentId, there]) => {
    return { incidentId, personId: person.id, name, here, nameThere: name, there, reasons: [] };
  });
}

/** Another record that is as much alike as two spellings of one name, or that has the same handle or e-mail. */
function alikeRecords(
  context: QueryContext,
  { person }: Candidate,
  here: ParticipantRole[],
  known: ReadonlyMap<PersonId, Candidate>,
): Found[] {
  const compared = comparedAmong(known);
  const alike = compared.get(person.id) ?? compare(person, known);
  compared.set(person.id, alike);
  return alike.flatMap(({ person: other, reasons }) =>
    casesOf(context, other.id).map(([incidentId, there]) => {
      const names = { name: displayName(person), nameThere: displayName(other) };
      return { incidentId, personId: person.id, ...names, here, there, reasons: [...reasons] };
    }),
  );
}

function compare(person: Person, known: ReadonlyMap<PersonId, Candidate>): Match[] {
  return alikePeople(person, [...known.values()], false).filter(
    ({ person: other, score }) => other.id !== person.id && -score >= ALIKE,
  );
}

function casesOf({ db }: QueryContext, personId: PersonId): [IncidentId, ParticipantRole[]][] {
  const roles = new Map<IncidentId, ParticipantRole[]>();
  for (const { incidentId, role } of listParticipations(db, personId))
    roles.set(incidentId, [...(roles.get(incidentId) ?? []), role]);
  return [...roles];
}
