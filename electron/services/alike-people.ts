import type { PersonFields } from '../../shared/people/person.ts';
import { compareNames } from './name-alignment.ts';
import {
  type Candidate,
  type Field,
  type Known,
  type Match,
  matchPerson,
  prepareTexts,
  type Reason,
} from './name-matching.ts';
import { prepareWords, type Words } from './name-words.ts';

/** People who may be the one that is told of, each with all reasons for it. In no order. Half a name counts if it is still typed. */
export function alikePeople(told: PersonFields, people: readonly Candidate[], isTyped: boolean): Match[] {
  const sought = preparedFor(told, isTyped);
  return people.map((candidate) => compare(sought, candidate)).filter((match) => match !== undefined);
}

/** From here on two names are taken for one person's; where precision and recall meet on labelled pairs (`npm run bench`). */
export const ALIKE = 0.8;

interface Sought {
  /** As it may still be typed: its words are looked up from their beginning. */
  readonly typed: Words;
  readonly names: readonly Known[];
  readonly handles: ReadonlySet<string>;
  readonly emails: ReadonlySet<string>;
  readonly organisation: string;
  readonly description: ReadonlySet<string>;
}

function preparedFor(told: PersonFields, isTyped: boolean): Sought {
  const known = prepareTexts(told);
  return {
    typed: prepareWords(isTyped ? told.name : ''),
    names: known.filter(({ field }) => NAMES.has(field)),
    handles: new Set(told.handles.map(handleOf).filter((handle) => handle !== '')),
    emails: new Set(told.emails.map(emailOf).filter((email) => email !== '')),
    organisation: prepareWords(told.organisation).folded,
    description: wordsOfDescription(known),
  };
}

const NAMES: ReadonlySet<Field> = new Set(['name', 'alias', 'former', 'code-name']);

interface Evidence {
  readonly weight: number;
  readonly reasons: readonly Reason[];
}

/** What speaks for it adds up; an organisation alone is shared by too many. */
function compare(sought: Sought, candidate: Candidate): Match | undefined {
  const { person, known } = candidate;
  const found = [
    stronger(byName(sought, known), byTyping(sought, candidate)),
    shares(sought.emails, person.emails, emailOf) ? EMAIL : undefined,
    shares(sought.handles, person.handles, handleOf) ? HANDLE : undefined,
    byDescription(sought, known),
  ].filter((evidence) => evidence !== undefined);
  if (found.length === 0) return undefined;
  if (
    sought.organisation !== '' &&
    known.some((text) => text.field === 'organisation' && text.folded === sought.organisation)
  )
    found.push(ORGANISATION);
  const weight = found.reduce((sum, evidence) => sum + evidence.weight, 0);
  return { person, score: -weight, reasons: [...new Set(found.flatMap(({ reasons }) => reasons))] };
}

function shares(sought: ReadonlySet<string>, theirs: readonly string[], plain: (text: string) => string): boolean {
  return sought.size > 0 && theirs.some((text) => sought.has(plain(text)));
}

function stronger(one: Evidence | undefined, other: Evidence | undefined): Evidence | undefined {
  return (one?.weight ?? 0) >= (other?.weight ?? 0) ? one : other;
}

const EMAIL: Evidence = { weight: 1.2, reasons: ['email'] };
const HANDLE: Evidence = { weight: 1.1, reasons: ['handle'] };
const ORGANISATION: Evidence = { weight: 0.2, reasons: ['organisation'] };

function byName({ names }: Sought, known: readonly Known[]): Evidence | undefined {
  let best: Evidence | undefined;
  for (const mine of names)
    for (const theirs of known) {
      if (!NAMES.has(theirs.field)) continue;
      const alike = compareNames(mine, theirs);
      if (alike === undefined || alike.score < ALIKE || alike.score <= (best?.weight ?? 0)) continue;
      best = { weight: alike.score, reasons: [...sourceOf(mine, theirs), ...alike.reasons] };
    }
  return best;
}

/** A name is looked up from its first letters on, as in the search field. */
function byTyping({ typed }: Sought, candidate: Candidate): Evidence | undefined {
  if (typed.plain.length < SHORTEST_TYPED) return undefined;
  const match = matchPerson(candidate, typed);
  return match && { weight: Math.max(0.1, 0.75 - match.score / 20), reasons: match.reasons };
}

const SHORTEST_TYPED = 2;

function sourceOf(mine: Known, theirs: Known): Reason[] {
  return [mine.field, theirs.field].flatMap((field): Reason[] =>
    field === 'alias' || field === 'former' || field === 'code-name' ? [field] : [],
  );
}

/** Two looks that share several words, of which each says something: a third of those of the shorter one. */
function byDescription({ description }: Sought, known: readonly Known[]): Evidence | undefined {
  if (description.size < FEWEST_SHARED) return undefined;
  const theirs = wordsOfDescription(known);
  const shared = [...description].filter((word) => theirs.has(word)).length;
  const isAlike = shared >= FEWEST_SHARED && shared * 3 >= Math.min(description.size, theirs.size);
  return isAlike ? { weight: Math.min(0.7, shared / 10 + 0.2), reasons: ['description'] } : undefined;
}

const FEWEST_SHARED = 2;
const SHORTEST_TELLING = 4;

function wordsOfDescription(known: readonly Known[]): ReadonlySet<string> {
  const words = known.filter(({ field }) => field === 'description').flatMap((text) => text.words);
  return new Set(words.map(({ text }) => text).filter((text) => text.length >= SHORTEST_TELLING && !COMMON.has(text)));
}

/** In every other description. */
const COMMON: ReadonlySet<string> = new Set(
  'with about that this they them their from very wearing wore person somebody someone around years looked hair'.split(
    ' ',
  ),
);

/** "@Moth", "moth" and "https://example.org/@moth/" are one. */
function handleOf(handle: string): string {
  return (handle.trim().toLowerCase().replace(/\/+$/, '').split(/[/\s]/).at(-1) ?? '')
    .replace(/^@/, '')
    .replace(/@.*$/, '');
}

function emailOf(email: string): string {
  return email.trim().toLowerCase();
}
