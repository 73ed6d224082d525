import { type IncidentId, type Participant, ParticipantRole } from '../../shared/incidents/incident.ts';
import { displayName } from '../../shared/people/person.ts';
import { AppError } from '../../shared/reply.ts';
import { listParticipants } from '../database/repositories/participants.ts';
import { readCase } from './access.ts';
import type { QueryContext } from './context.ts';
import { prepareWords } from './name-words.ts';
import { readPerson } from './people.ts';

/** Everybody in a case, once for each part that they have in it. */
export function readParties(context: QueryContext, incidentId: IncidentId): Participant[] {
  readCase(context, incidentId);
  return listParticipants(context.db, incidentId).map(({ personId, role }) => ({
    person: readPerson(context, personId),
    role,
  }));
}

/**
 * Whom the words of a command line mean: a part in the case that one person has, a code name, a name, a handle or an
 * e-mail, or an id. Throws `not-found` with what would do when it is nobody, or several.
 */
export function findParty(context: QueryContext, incidentId: IncidentId, words: string): Participant {
  const { codeName } = readCase(context, incidentId);
  const parties = readParties(context, incidentId);
  const found = partiesMeant(parties, words);
  const [first] = found;
  if (first !== undefined && new Set(found.map(({ person }) => person.id)).size === 1) return first;
  const state = first === undefined ? 'nobody in the case is called so' : 'several people in the case are';
  throw new AppError('not-found', `Cannot address "${words}" in "${codeName}": ${state}. ${choices(parties)}`);
}

function partiesMeant(parties: readonly Participant[], words: string): Participant[] {
  const role = ParticipantRole.safeParse(words.trim().toLowerCase());
  if (role.success) return parties.filter((party) => party.role === role.data);
  const sought = prepareWords(words).bare;
  return parties.filter(({ person }) => {
    const { id, codeName, name, otherNames, handles, emails } = person;
    const known = [codeName, name, ...otherNames, ...handles, ...emails].map((text) => prepareWords(text).bare);
    return sought !== '' && (id === words.trim() || known.includes(sought));
  });
}

function choices(parties: readonly Participant[]): string {
  if (parties.length === 0) return 'There is nobody in it.';
  const each = parties.map(({ person, role }) => {
    const name = person.codeName.trim() || displayName(person);
    return `${role} (${name === '' ? person.id : `"${name}"`})`;
  });
  return `Give a part that one person has, a code name or a name: ${each.join(', ')}`;
}
