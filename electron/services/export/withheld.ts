import type { Person, PersonId } from '../../../shared/people/person.ts';
import type { DossierData } from './dossier-data.ts';
import { knownParts, namePatterns, presentNames, replaceNames } from './name-patterns.ts';

/** Who is not to be known from a dossier, and the spellings that would tell. */
export interface Withheld {
  readonly people: ReadonlySet<PersonId>;
  /** Puts a mark in the place of every spelling in what people typed. */
  replaceIn<Content>(content: Content, mark: string): Content;
}

/**
 * Reporters stay out unless they are chosen to be named; and always when any report of the case says that they are anonymous
 * to more than the reported person: whoever is handed a dossier stands outside the team, or may.
 */
export function findWithheld({ incident, reports, level, nameReporter }: DossierData): Withheld {
  const isAnonymous = reports.some(({ fields }) => isTowardsOutside(fields.anonymity));
  const areNamed = nameReporter && level === 'full' && !isAnonymous;
  const reporters = incident.participants
    .filter(({ role }) => !areNamed && role === 'reporter')
    .map(({ person }) => person);
  const people = new Set(reporters.map(({ id }) => id));
  const others = incident.participants.map(({ person }) => person).filter(({ id }) => !people.has(id));
  const names = reporters.flatMap(everyName);
  const patterns = namePatterns([...names, ...reporters.flatMap(addresses)], names, knownParts(others));
  return { people, replaceIn: (content, mark) => replaceNames(content, patterns, mark) };
}

function isTowardsOutside(anonymity: string): boolean {
  return anonymity === 'towards-all-but-team' || anonymity === 'towards-everyone';
}

/** What the team calls them among itself would tell as much, to whoever hears it there. */
function everyName(person: Person): string[] {
  return [...presentNames(person), ...person.formerNames, person.codeName];
}

/** A handle also without its sign; a number also when it stands alone. */
function addresses({ handles, emails, contact }: Person): string[] {
  const numbers = contact.match(/\+?\d[\d\s()./-]{4,}\d/g) ?? [];
  return [...handles, ...handles.map((handle) => handle.replace(/^@/, '')), ...emails, contact, ...numbers];
}
