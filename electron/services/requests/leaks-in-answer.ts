import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { Leak } from '../../../shared/leak-check/leak.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import { listClosedCases } from '../../database/repositories/conflicts.ts';
import { listMembers } from '../../database/repositories/members.ts';
import { listParticipations } from '../../database/repositories/participants.ts';
import type { RequestRecord } from '../../database/repositories/person-requests.ts';
import type { QueryContext } from '../context.ts';
import { namedIn } from '../disclosures/named-in.ts';
import { apartFrom, leaksAround } from '../leak-check/leaks-around.ts';
import { readPerson } from '../people.ts';

/**
 * What an answer would tell whoever asked, that they did not tell themselves: of every case they are in as a letter to them
 * would be checked, and anybody else known here by name, and cases by their code names.
 */
export function leaksInAnswer(context: QueryContext, { personId, asker, answer: text }: RequestRecord): Leak[] {
  if (text.trim() === '') return [];
  const inCases =
    personId === null
      ? []
      : leaksAround(context, { about: personId, to: personId, cases: openCasesOf(context, personId) }, text);
  const own = new Set([asker, ...namesOfTeam(context), ...(personId === null ? [] : ownNames(context, personId))]);
  const others = namedIn(context, text).filter((name) => !own.has(name.trim()));
  return apartFrom(
    inCases,
    others.flatMap((name) => placesOf(text, name)),
  );
}

/** Of a kept person, each once, as far as they are open to this member. */
export function openCasesOf({ db, member }: QueryContext, personId: PersonId): IncidentId[] {
  const closed = new Set(listClosedCases(db, member));
  const cases = listParticipations(db, personId).map(({ incidentId }) => incidentId);
  return [...new Set(cases)].filter((id) => !closed.has(id));
}

function ownNames(context: QueryContext, personId: PersonId): string[] {
  const { name, otherNames, handles, emails } = readPerson(context, personId);
  return [name, ...otherNames, ...handles, ...emails].map((own) => own.trim());
}

function namesOfTeam({ db }: QueryContext): string[] {
  return listMembers(db, true).map(({ name }) => name.trim());
}

function placesOf(text: string, name: string): Leak[] {
  const [lower, sought] = [text.toLowerCase(), name.toLowerCase()];
  const places: Leak[] = [];
  for (let from = lower.indexOf(sought); from >= 0; from = lower.indexOf(sought, from + sought.length)) {
    const to = from + name.length;
    if (isWord(text[from - 1]) || isWord(text[to])) continue;
    places.push({ from, to, text: text.slice(from, to), kind: 'name', reveals: null, why: 'name' });
  }
  return places;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{M}\p{N}]/u.test(character);
}
