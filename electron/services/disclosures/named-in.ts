import { listCodeNames } from '../../database/repositories/incidents.ts';
import type { QueryContext } from '../context.ts';
import { knownPeople } from '../known-people.ts';
import { standsIn } from '../whole-words.ts';

/**
 * Names, handles and addresses of anybody known here, and code names of cases, as they stand in a text that is to name
 * nobody. Whole ones alone: a part of a name is a word of its own too often.
 */
export function namedIn(context: QueryContext, text: string): string[] {
  const people = [...knownPeople(context).values()].flatMap(({ person }) => [
    ...[person.name, person.codeName, ...person.otherNames, ...person.formerNames],
    ...[...person.handles, ...person.emails],
  ]);
  const names = new Set([...people, ...listCodeNames(context.db)].map((name) => name.trim()));
  return [...names].filter((name) => name !== '' && isNamed(text, name));
}

/** A single word counts as it is written: "Will" is somebody, "will" is not. */
function isNamed(text: string, name: string): boolean {
  if (/^[\p{L}\p{M}]+$/u.test(name)) return standsIn(text, name);
  return standsIn(text.toLowerCase(), name.toLowerCase());
}
