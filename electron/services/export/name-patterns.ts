import type { Person, PersonFields } from '../../../shared/people/person.ts';

/** Spellings to be taken out of what people typed. */
export interface NamePatterns {
  readonly whole: RegExp | undefined;
  readonly parts: RegExp | undefined;
}

/**
 * Whole names and addresses in any case; single parts of a name unless somebody else in the case has them too (`known`), and
 * short ones only as written: in any case, "Will" or "May" would tear up every other sentence.
 */
export function namePatterns(
  whole: readonly string[],
  names: readonly string[],
  known: ReadonlySet<string>,
): NamePatterns {
  const parts = nameParts(names).filter((part) => !known.has(part));
  const isLong = (part: string) => Array.from(part).length >= SHORTEST_IN_ANY_CASE;
  return {
    whole: anyOf([...whole, ...parts.filter(isLong)], 'giu'),
    parts: anyOf(
      parts.filter((part) => !isLong(part)),
      'gu',
    ),
  };
}

/** Those that somebody goes by. */
export function presentNames({ name, otherNames }: Pick<PersonFields, 'name' | 'otherNames'>): string[] {
  return [name, ...otherNames];
}

/** Names and parts of names by which people are known today. */
export function knownParts(people: readonly Person[]): Set<string> {
  return new Set(nameParts(people.flatMap(presentNames)));
}

const SHORTEST_IN_ANY_CASE = 5;

/** Initials and particles would tear up every sentence, and give nobody away. */
const SHORTEST_PART = 3;

function nameParts(names: readonly string[]): string[] {
  const parts = names.flatMap((name) => name.split(/[\s,]+/u));
  return parts.filter(
    (part) => Array.from(part).length >= SHORTEST_PART && /^\p{L}/u.test(part) && !/^\p{Ll}/u.test(part),
  );
}

function anyOf(spellings: readonly string[], flags: string): RegExp | undefined {
  const longestFirst = spellings.map((text) => text.trim()).filter((text) => Array.from(text).length > 1);
  longestFirst.sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.map(spaced).join('|')})(?![\\p{L}\\p{N}])`, flags);
}

/** Wherever a line was broken, a space doubled or a file named after somebody, it is the same name. */
function spaced(text: string): string {
  return text
    .normalize('NFC')
    .split(/\s+/u)
    .map((word) => Array.from(word, tolerant).join(''))
    .join('[\\s._-]+');
}

/** With or without its accent. */
function tolerant(sign: string): string {
  const [base = sign] = sign.normalize('NFD');
  return base === sign ? escaped(sign) : `(?:${sign}|${escaped(base)})`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Words of the record itself, by which it is printed; and identifiers, times and hashes. Nobody types these. */
const NOT_TYPED: ReadonlySet<string> = new Set([
  'kind', 'role', 'status', 'setting', 'channel', 'situation', 'action', 'anonymity', 'readBack', 'safeNow', 'event', 'state',
  'reporterIsImpacted', 'wouldReveal', 'fearsForSafety', 'agreesToConvene', 'key', 'presence', 'to', 'sanction', 'scope',
  'source', 'zone', 'mediaType', 'codeName',
]); // biome-ignore format: a list to read across

const NOT_WORDS =
  /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{64}|\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?|party|hard|soft)$/;

/** Puts a mark in the place of every spelling in what people typed. */
export function replaceNames<Content>(content: Content, { whole, parts }: NamePatterns, mark: string): Content {
  return replaceTyped(content, (text) =>
    [whole, parts].reduce(
      (so, pattern) => (pattern === undefined ? so : so.replace(pattern, () => mark)),
      text.normalize('NFC'),
    ),
  );
}

/** The same content with every text that people typed put otherwise. */
export function replaceTyped<Content>(content: Content, replaced: (text: string) => string): Content {
  const copy = (value: unknown, key: string, of = ''): unknown => {
    if (typeof value === 'string') return isTyped(key, of) && !NOT_WORDS.test(value) ? replaced(value) : value;
    if (Array.isArray(value)) return value.map((item) => copy(item, key, of));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, copy(field, name, key)]));
  };
  return copy(content, '') as Content; // same shape, other words
}

/** A status changes to one of a few; a message goes to somebody. */
function isTyped(key: string, of: string): boolean {
  return !NOT_TYPED.has(key) || (key === 'to' && of === 'origin');
}
