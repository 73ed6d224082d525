import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { Person, PersonFields } from '../../shared/people/person.ts';
import type { MatchReason } from '../../shared/people/procedures.ts';
import {
  areShortForms,
  isTransposed,
  missingLetters,
  prepareWords,
  soundAlike,
  type Word,
  type Words,
  wordOf,
} from './name-words.ts';

export type Reason = z.infer<typeof MatchReason>;
export type Field = 'name' | 'alias' | 'former' | 'code-name' | 'handle' | 'email' | 'organisation' | 'description';

/** One text that a person is known by, made ready to be compared. */
export interface Known extends Words {
  readonly field: Field;
  /** Its words and, after them, its neighbours as one word. */
  readonly placed: readonly Placed[];
}

interface Placed {
  readonly word: Word;
  /** Its place among the words: two that were joined stand at the first one's. */
  readonly at: number;
}

export interface Candidate {
  readonly person: Person;
  readonly known: readonly Known[];
}

export interface Match {
  readonly person: Person;
  readonly reasons: readonly Reason[];
  /** 0 is the very same; more is less alike. */
  readonly score: number;
}

export function prepareCandidate(person: Person): Candidate {
  return { person, known: prepareTexts(person) };
}

/** Everything that somebody is known by, made ready to be compared. */
export function prepareTexts(person: PersonFields): Known[] {
  return [
    ...knownBy('name', [person.name]),
    ...knownBy('alias', person.otherNames),
    ...knownBy('former', person.formerNames),
    ...knownBy('code-name', [person.codeName]),
    ...knownBy('handle', person.handles),
    ...knownBy('email', person.emails),
    ...knownBy('organisation', [person.organisation]),
    ...knownBy('description', [person.description.slice(0, DESCRIPTION_COMPARED)]),
  ];
}

/** How somebody fits what was typed so far; undefined when they do not. Every word typed must fit one of theirs. */
export function matchPerson({ person, known }: Candidate, sought: Words): Match | undefined {
  let best: Match | undefined;
  for (const text of known) {
    const fit = fitOf(text, sought);
    if (fit !== undefined && (best === undefined || fit.score < best.score)) best = { person, ...fit };
  }
  return best ?? matchAcross(person, known, sought);
}

const DESCRIPTION_COMPARED = 2000;
/** Names have few words; a description has many, and none of them joined. */
const JOINED_MAX = 5;
/** How much less it counts to be found by another field than the name. */
const FIELD_SCORE: Readonly<Record<Field, number>> = {
  ...{ name: 0, alias: 2, former: 2, 'code-name': 2, handle: 2, email: 3, organisation: 12, description: 12 },
};
const FIELD_REASON: Readonly<Record<Field, readonly Reason[]>> = {
  ...{
    name: [],
    alias: ['alias'],
    former: ['former'],
    'code-name': ['code-name'],
    handle: ['handle'],
    email: ['email'],
  },
  ...{ organisation: ['organisation'], description: ['description'] },
};
type WordFit = 'same' | 'starts' | 'contains' | 'spelling' | 'nickname' | 'sound';
const WORD_SCORE: Readonly<Record<WordFit, number>> = {
  ...{ same: 0, starts: 2, contains: 6, nickname: 6, spelling: 8, sound: 9 },
};

function knownBy(field: Field, texts: readonly string[]): Known[] {
  return texts.filter((text) => text.trim() !== '').map((text) => ({ field, ...withJoined(prepareWords(text)) }));
}

/** Neighbours are also compared as one word: "jeanpierre" finds "Jean-Pierre". */
function withJoined(text: Words): Omit<Known, 'field'> {
  const single = text.words.map((word, at) => ({ word, at }));
  const joined = text.words
    .slice(1, JOINED_MAX)
    .map((word, at) => ({ word: wordOf(`${text.words[at]?.text}${word.text}`), at }));
  return { ...text, placed: [...single, ...joined] };
}

function fitOf(known: Known, sought: Words): Omit<Match, 'person'> | undefined {
  const field = FIELD_REASON[known.field];
  if (known.plain === sought.plain) return { score: FIELD_SCORE[known.field], reasons: [...field, 'same'] };
  if (known.bare !== '' && known.bare === sought.bare)
    return { score: FIELD_SCORE[known.field] + 0.5, reasons: [...field, writing(known, sought)] };
  const fits = fitWords(known, sought);
  if (fits === undefined) return undefined;
  const reasons = new Set<Reason>([...field, ...fits.map(({ fit }) => fit).filter((fit) => fit !== 'same')]);
  if (!inOrder(fits)) reasons.add('order');
  if (!known.plain.includes(sought.plain) && hasAccents(known, sought)) reasons.add(writing(known, sought));
  if (reasons.size === field.length) reasons.add(known.folded.startsWith(sought.folded) ? 'starts' : 'contains');
  const words = fits.reduce((sum, { score }) => sum + score, 0) / fits.length;
  return { score: FIELD_SCORE[known.field] + 1 + words + (reasons.has('order') ? 1 : 0), reasons: [...reasons] };
}

/** First name from the name, second from another name: each word may fit another text. Descriptions tell too little. */
function matchAcross(person: Person, known: readonly Known[], sought: Words): Match | undefined {
  if (sought.words.length < 2) return undefined;
  const named = known.filter(({ field }) => field !== 'description' && field !== 'organisation');
  if (named.length < 2) return undefined;
  const placed = named.flatMap((text) => text.placed);
  const fits = fitWords({ field: 'alias', placed, isConsonantal: sought.isConsonantal }, sought);
  if (fits === undefined) return undefined;
  const score = 10 + fits.reduce((sum, fit) => sum + fit.score, 0) / fits.length;
  return { person, score, reasons: ['alias'] };
}

interface Fit {
  readonly fit: WordFit;
  readonly score: number;
  readonly at: number;
}

type Compared = Pick<Known, 'field' | 'placed' | 'isConsonantal'>;

function fitWords(known: Compared, { words, isConsonantal }: Words): Fit[] | undefined {
  if (words.length === 0) return undefined;
  const byConsonants = known.isConsonantal !== isConsonantal;
  const fits: Fit[] = [];
  for (const word of words) {
    const fit = bestFit(word, known, byConsonants);
    if (fit === undefined) return undefined;
    fits.push(fit);
  }
  return fits;
}

function bestFit(word: Word, { field, placed }: Compared, byConsonants: boolean): Fit | undefined {
  const isName = field === 'name' || field === 'alias' || field === 'former';
  let best: Fit | undefined;
  for (const { word: known, at } of placed) {
    const fit =
      fitText(word, known, field === 'description') ?? (isName ? fitName(word, known, byConsonants) : undefined);
    if (fit === undefined) continue;
    const score = WORD_SCORE[fit] + (fit === 'spelling' ? distance(word.text, known.text) / 4 : 0);
    if (best === undefined || score < best.score) best = { fit, score, at };
    if (fit === 'same') break;
  }
  return best;
}

function fitText(word: Word, known: Word, exactly: boolean): WordFit | undefined {
  if (known === word) return 'same';
  if (known.text.startsWith(word.text)) return 'starts';
  if (exactly) return undefined;
  if (word.text.length >= 3 && known.text.includes(word.text)) return 'contains';
  return isMisspelt(word, known) ? 'spelling' : undefined;
}

function fitName(word: Word, known: Word, byConsonants: boolean): WordFit | undefined {
  if (areShortForms(word, known)) return 'nickname';
  return soundAlike(word, known, byConsonants) ? 'sound' : undefined;
}

/**
 * As one types, the rest of a word is still missing: its beginning may be compared too, once four letters stand there.
 * One wrong letter from four letters on, two from eight on; of three, two may have changed places.
 */
function isMisspelt(typed: Word, other: Word): boolean {
  const [word, known] = [typed.text, other.text];
  if (word.length === 3) return isTransposed(word, known);
  const allowed = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
  if (allowed === 0 || missingLetters(typed, other) > allowed) return false;
  if (known.length < word.length - allowed) return false;
  if (known.length <= word.length + allowed && isNear(word, known, allowed)) return true;
  if (known.length <= word.length || known[0] !== word[0]) return false;
  return isNear(word, known.slice(0, word.length), allowed);
}

/** Two neighbouring letters that changed places are one mistake, which plain edit distance counts as two. */
function isNear(word: string, known: string, allowed: number): boolean {
  const edits = distance(word, known);
  return edits <= allowed || (edits === 2 && isTransposed(word, known));
}

function inOrder(fits: readonly Fit[]): boolean {
  return fits.every(({ at }, index) => index === 0 || at > (fits[index - 1]?.at ?? -1));
}

function hasAccents(known: Words, sought: Words): boolean {
  return known.plain !== known.folded || sought.plain !== sought.folded;
}

function writing(known: Words, sought: Words): Reason {
  return known.isLatin === sought.isLatin ? 'accents' : 'script';
}
