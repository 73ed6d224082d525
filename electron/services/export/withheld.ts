import type { Person, PersonId } from '../../../shared/people/person.ts';
import type { DossierData } from './dossier-data.ts';

/** Who is not to be known from a dossier, and the spellings that would tell. */
export interface Withheld {
  readonly people: ReadonlySet<PersonId>;
  /** Puts a mark in the place of every spelling in what people typed. */
  replaceIn<Content>(content: Content, mark: string): Content;
}

/**
 * Reporters stay out when any report of the case says that they are anonymous to more than the reported person: whoever
 * is handed a dossier stands outside the team, or may.
 */
export function findWithheld({ incident, reports }: DossierData): Withheld {
  const isAnonymous = reports.some(({ fields }) => isTowardsOutside(fields.anonymity));
  const reporters = incident.participants.filter(({ role }) => isAnonymous && role === 'reporter');
  const people = new Set(reporters.map(({ person }) => person.id));
  const known = incident.participants
    .filter(({ person }) => !people.has(person.id))
    .flatMap(({ person }) => nameParts(person));
  const pattern = patternOf(
    reporters.map(({ person }) => person),
    new Set(known),
  );
  return { people, replaceIn: (content, mark) => replaceIn(content, pattern, mark) };
}

function isTowardsOutside(anonymity: string): boolean {
  return anonymity === 'towards-all-but-team' || anonymity === 'towards-everyone';
}

interface Patterns {
  readonly whole: RegExp | undefined;
  readonly parts: RegExp | undefined;
}

/**
 * Whole names and addresses in any case; single parts of a name unless somebody else in the case has them too, and short
 * ones only as written: in any case, "Will" or "May" would tear up every other sentence.
 */
function patternOf(people: readonly Person[], known: ReadonlySet<string>): Patterns {
  const parts = people.flatMap(nameParts).filter((part) => !known.has(part));
  const isLong = (part: string) => Array.from(part).length >= SHORTEST_IN_ANY_CASE;
  const whole = people.flatMap((person) => [...names(person), ...addresses(person)]);
  return {
    whole: anyOf([...whole, ...parts.filter(isLong)], 'giu'),
    parts: anyOf(
      parts.filter((part) => !isLong(part)),
      'gu',
    ),
  };
}

const SHORTEST_IN_ANY_CASE = 5;

/** A handle also without its sign; a number also when it stands alone. */
function addresses({ handles, emails, contact }: Person): string[] {
  const numbers = contact.match(/\+?\d[\d\s()./-]{4,}\d/g) ?? [];
  return [...handles, ...handles.map((handle) => handle.replace(/^@/, '')), ...emails, contact, ...numbers];
}

function names({ name, otherNames }: Person): string[] {
  return [name, ...otherNames];
}

/** Initials and particles would tear up every sentence, and give nobody away. */
const SHORTEST_PART = 3;

function nameParts(person: Person): string[] {
  const parts = names(person).flatMap((name) => name.split(/[\s,]+/u));
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
  'kind', 'role', 'status', 'setting', 'channel', 'situation', 'firstActions', 'anonymity', 'readBack', 'safeNow',
  'reporterIsImpacted', 'wouldReveal', 'fearsForSafety', 'agreesToConvene', 'key', 'presence', 'to', 'sanction', 'scope',
  'source', 'zone', 'mediaType', 'codeName', 'chainHead',
]); // biome-ignore format: a list to read across

const NOT_WORDS =
  /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{64}|\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?|party|hard|soft)$/;

function replaceIn<Content>(content: Content, { whole, parts }: Patterns, mark: string): Content {
  const replaced = (text: string) =>
    [whole, parts].reduce(
      (so, pattern) => (pattern === undefined ? so : so.replace(pattern, () => mark)),
      text.normalize('NFC'),
    );
  const copy = (value: unknown, key: string): unknown => {
    if (NOT_TYPED.has(key)) return value;
    if (typeof value === 'string') return NOT_WORDS.test(value) ? value : replaced(value);
    if (Array.isArray(value)) return value.map((item) => copy(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, copy(field, name)]));
  };
  return copy(content, '') as Content; // same shape, other words
}
