import type { Person } from '../../../shared/people/person.ts';
import { knownParts, namePatterns, presentNames, replaceNames } from './name-patterns.ts';

/**
 * Names that people no longer bear leave in no export, not even where somebody typed them into a note: a mark stands in
 * their place. What another person is called today stays.
 */
export function withoutFormerNames<Content>(content: Content, people: readonly Person[], mark: string): Content {
  const present = new Set(people.flatMap(presentNames));
  const former = people.flatMap(({ formerNames }) => formerNames).filter((name) => !present.has(name));
  return replaceNames(content, namePatterns(former, former, knownParts(people)), mark);
}
