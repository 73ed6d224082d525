import anyAscii from 'any-ascii';
import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { Person } from '../../shared/people/person.ts';
import type { MatchReason } from '../../shared/people/procedures.ts';

type Reason = z.infer<typeof MatchReason>;
type Field = 'name' | 'alias' | 'handle' | 'email' | 'description';

/** One text that a person is known by, made ready to be compared. */
interface Known {
  readonly field: Field;
  /** As typed, in lower case. */
  readonly plain: string;
  /** Without accents, in Latin letters. */
  readonly folded: string;
  readonly words: readonly Word[];
}

interface Word {
  readonly text: string;
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

/** Text as it is compared: what was typed, and its letters without accents, in Latin script. */
export interface Sought {
  readonly plain: string;
  readonly folded: string;
  readonly words: readonly string[];
}

export function prepareCandidate(person: Person): Candidate {
  const known = [
    ...knownBy('name', [person.name]),
    ...knownBy('alias', person.otherNames),
    ...knownBy('handle', person.handles),
    ...knownBy('email', person.emails),
    ...knownBy('description', [person.description.slice(0, DESCRIPTION_COMPARED)]),
  ];
  return { person, known };
}

export function prepareText(text: string): Sought {
  const plain = text.trim().toLowerCase();
  const folded = fold(plain);
  return { plain, folded, words: wordsIn(folded) };
}

/** How somebody fits what was typed so far; undefined when they do not. Every word typed must fit one of theirs. */
export function matchPerson({ person, known }: Candidate, sought: Sought): Match | undefined {
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
const FIELD_SCORE: Readonly<Record<Field, number>> = { name: 0, alias: 2, handle: 2, email: 3, description: 12 };
const FIELD_REASON: Readonly<Record<Field, readonly Reason[]>> = {
  name: [],
  alias: ['alias'],
  handle: ['handle'],
  email: ['email'],
  description: ['description'],
};
type WordFit = 'same' | 'starts' | 'contains' | 'spelling';
const WORD_SCORE: Readonly<Record<WordFit, number>> = { same: 0, starts: 2, contains: 6, spelling: 8 };

function knownBy(field: Field, texts: readonly string[]): Known[] {
  return texts.filter((text) => text.trim() !== '').map((text) => ({ field, ...withJoined(prepareText(text)) }));
}

/** Neighbours are also compared as one word: "jeanpierre" finds "Jean-Pierre". */
function withJoined({ words, ...text }: Sought): Omit<Known, 'field'> {
  const single = words.map((word, at) => ({ text: word, at }));
  const joined = words.slice(1, JOINED_MAX).map((word, at) => ({ text: `${words[at]}${word}`, at }));
  return { ...text, words: [...single, ...joined] };
}

function fitOf(known: Known, sought: Sought): Omit<Match, 'person'> | undefined {
  const field = FIELD_REASON[known.field];
  if (known.plain === sought.plain) return { score: FIELD_SCORE[known.field], reasons: [...field, 'same'] };
  if (known.folded !== '' && sameWords(known, sought))
    return { score: FIELD_SCORE[known.field] + 0.5, reasons: [...field, 'accents'] };
  const fits = fitWords(known, sought.words);
  if (fits === undefined) return undefined;
  const reasons = new Set<Reason>([...field, ...fits.map(({ fit }) => fit).filter((fit) => fit !== 'same')]);
  if (!inOrder(fits)) reasons.add('order');
  if (!known.plain.includes(sought.plain) && hasAccents(known, sought)) reasons.add('accents');
  if (reasons.size === field.length) reasons.add(known.folded.startsWith(sought.folded) ? 'starts' : 'contains');
  const words = fits.reduce((sum, { score }) => sum + score, 0) / fits.length;
  return { score: FIELD_SCORE[known.field] + 1 + words + (reasons.has('order') ? 1 : 0), reasons: [...reasons] };
}

/** "Ol'ga" of Ольга and "olga" are the same. */
function sameWords(known: Known, sought: Sought): boolean {
  return known.folded.replace(/['`]/g, '') === sought.folded.replace(/['`]/g, '');
}

/** First name from the name, second from another name: each word may fit another text. Descriptions tell too little. */
function matchAcross(person: Person, known: readonly Known[], sought: Sought): Match | undefined {
  if (sought.words.length < 2) return undefined;
  const words = known.filter(({ field }) => field !== 'description').flatMap((text) => text.words);
  const fits = fitWords({ field: 'alias', words }, sought.words);
  if (fits === undefined) return undefined;
  const score = 10 + fits.reduce((sum, fit) => sum + fit.score, 0) / fits.length;
  return { person, score, reasons: ['alias'] };
}

interface Fit {
  readonly fit: WordFit;
  readonly score: number;
  readonly at: number;
}

function fitWords(known: Pick<Known, 'field' | 'words'>, words: readonly string[]): Fit[] | undefined {
  if (words.length === 0) return undefined;
  const fits: Fit[] = [];
  for (const word of words) {
    const fit = bestFit(word, known);
    if (fit === undefined) return undefined;
    fits.push(fit);
  }
  return fits;
}

function bestFit(word: string, { field, words }: Pick<Known, 'field' | 'words'>): Fit | undefined {
  let best: Fit | undefined;
  for (const { text, at } of words) {
    const fit = fitWord(word, text, field === 'description');
    if (fit === undefined) continue;
    const score = WORD_SCORE[fit] + (fit === 'spelling' ? distance(word, text) / 4 : 0);
    if (best === undefined || score < best.score) best = { fit, score, at };
  }
  return best;
}

function fitWord(word: string, known: string, exactly: boolean): WordFit | undefined {
  if (known === word) return 'same';
  if (known.startsWith(word)) return 'starts';
  if (exactly) return undefined;
  if (word.length >= 3 && known.includes(word)) return 'contains';
  return isMisspelt(word, known) ? 'spelling' : undefined;
}

/**
 * As one types, the rest of a word is still missing: its beginning may be compared too, once four letters stand there.
 * One wrong letter from four letters on, two from eight on; of three, two may have changed places.
 */
function isMisspelt(word: string, known: string): boolean {
  if (word.length === 3) return isTransposed(word, known);
  const allowed = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
  if (allowed === 0 || known.length < word.length - allowed) return false;
  if (known.length <= word.length + allowed && isNear(word, known, allowed)) return true;
  if (known.length <= word.length || known[0] !== word[0]) return false;
  return isNear(word, known.slice(0, word.length), allowed);
}

/** Two neighbouring letters that changed places are one mistake, which plain edit distance counts as two. */
function isNear(word: string, known: string, allowed: number): boolean {
  const edits = distance(word, known);
  return edits <= allowed || (edits === 2 && isTransposed(word, known));
}

function isTransposed(word: string, known: string): boolean {
  if (word.length !== known.length) return false;
  let at = 0;
  while (word[at] === known[at]) at++;
  return word[at] === known[at + 1] && word[at + 1] === known[at] && word.slice(at + 2) === known.slice(at + 2);
}

function inOrder(fits: readonly Fit[]): boolean {
  return fits.every(({ at }, index) => index === 0 || at > (fits[index - 1]?.at ?? -1));
}

function hasAccents(known: Known, sought: Sought): boolean {
  return known.plain !== known.folded || sought.plain !== sought.folded;
}

/** Letters without their marks, other scripts by sound; the same for every way of writing one letter. */
function fold(text: string): string {
  return anyAscii(text.normalize('NFKD').replace(/\p{M}+/gu, '')).toLowerCase();
}

/** An apostrophe parts no words; written in Latin letters, other scripts have many. */
function wordsIn(folded: string): string[] {
  return folded.replace(/['`]/g, '').match(/[a-z0-9]+/g) ?? [];
}
