import anyAscii from 'any-ascii';
import { doubleMetaphone } from 'double-metaphone';
import { distance } from 'fastest-levenshtein';
import { spellingsOf } from './family-names.ts';
import { mandarinOf } from './mandarin.ts';
import { heardAs, skeletonOf } from './name-letters.ts';
import { shortFormsOf } from './nicknames.ts';

/** A word as it is compared. */
export class Word {
  /** In lower case, in Latin letters, without marks. */
  readonly text: string;
  /** One bit for each letter that it has: words with other letters need not be compared any closer. */
  readonly letters: number;
  /** The groups of given names used for one another that it belongs to; undefined for most words. */
  readonly shortForms: readonly number[] | undefined;
  /** The same of family names that are brought into Latin letters in several ways. */
  readonly spellings: readonly number[] | undefined;
  #heard: string | undefined;
  #skeleton: string | undefined;
  #mandarin: string | null | undefined;
  #sounds: readonly [string, string] | undefined;
  #consonants: string | undefined;

  constructor(text: string) {
    this.text = text;
    this.letters = lettersIn(text);
    this.shortForms = shortFormsOf(text);
    this.spellings = spellingsOf(text);
  }

  /** In one spelling for all languages. */
  get heard(): string {
    this.#heard ??= heardAs(this.text);
    return this.#heard;
  }

  /** Its consonants alone, those that are written for one another as one. */
  get skeleton(): string {
    this.#skeleton ??= skeletonOf(this.text);
    return this.#skeleton;
  }

  /** In one spelling for Pinyin and Wade-Giles; undefined when it cannot be Mandarin. */
  get mandarin(): string | undefined {
    if (this.#mandarin === undefined) this.#mandarin = mandarinOf(this.text) ?? null;
    return this.#mandarin ?? undefined;
  }

  /** How it sounds: its two double-metaphone codes, which are mostly the same. Found when first asked for. */
  get sounds(): readonly [string, string] {
    this.#sounds ??= doubleMetaphone(this.text);
    return this.#sounds;
  }

  /** What is left of the sound where vowels are not written, as in Arabic and Hebrew. */
  get consonants(): string {
    this.#consonants ??= this.sounds[0].replace(/[AH]/g, '');
    return this.#consonants;
  }
}

/** A text as it is compared. */
export interface Words {
  /** As typed, in lower case. */
  readonly plain: string;
  /** Without marks, in Latin letters. */
  readonly folded: string;
  /** The same without apostrophes: "Ol'ga" of Ольга and "olga" are one. */
  readonly bare: string;
  readonly isLatin: boolean;
  /** Written without its vowels. */
  readonly isConsonantal: boolean;
  readonly words: readonly Word[];
}

/** An apostrophe parts no words; written in Latin letters, other scripts have many. */
export function prepareWords(text: string): Words {
  const plain = text.trim().toLowerCase();
  const isPlain = ASCII.test(plain);
  const folded = isPlain ? plain : fold(plain);
  const bare = folded.replace(/['`]/g, '');
  const words = bare.match(/[a-z0-9]+/g) ?? [];
  const isLatin = isPlain || LATIN.test(plain);
  return { plain, folded, bare, isLatin, isConsonantal: !isLatin && CONSONANTAL.test(plain), words: words.map(wordOf) };
}

/** All words as one. */
export function wholeOf({ words }: Words): Word {
  const known = wholes.get(words) ?? new Word(words.map(({ text }) => text).join(''));
  wholes.set(words, known);
  return known;
}

const wholes = new WeakMap<readonly Word[], Word>();

/** Many people share a name: each word is made ready once. */
export function wordOf(text: string): Word {
  const known = words.get(text) ?? new Word(text);
  words.set(text, known);
  return known;
}

const words = new Map<string, Word>();

/** Letters without the marks that are often left out, other scripts by sound; the same for every way of writing one letter. */
export function fold(text: string): string {
  return anyAscii(text.normalize('NFKD').replace(LEFT_OUT, '').normalize('NFC')).toLowerCase();
}

/**
 * In how many letters one word differs from another and may still be misspelt: one in every three of the shorter word, at
 * most three; two that changed places count as one. Undefined when there are more; 0 for the same word.
 */
export function misspellings(a: Word, b: Word): number | undefined {
  if (a.text === b.text) return 0;
  const allowed = Math.min(MOST_MISSPELT, Math.floor(Math.min(a.text.length, b.text.length) / 3));
  if (allowed === 0 || Math.abs(a.text.length - b.text.length) > allowed) return undefined;
  if (missingLetters(a, b) > allowed || missingLetters(b, a) > allowed) return undefined;
  if (isTransposed(a.text, b.text)) return 1;
  const edits = distance(a.text, b.text);
  return edits <= allowed ? edits : undefined;
}

/** How many letters a word has that another lacks: each is at least one mistake. */
export function missingLetters(word: Word, other: Word): number {
  let rest = word.letters & ~other.letters;
  let count = 0;
  for (; rest !== 0; count++) rest &= rest - 1;
  return count;
}

/** Two neighbouring letters that changed places are one mistake, which plain edit distance counts as two. */
export function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Whether two given names are used for one another. */
export function areShortForms({ shortForms }: Word, other: Word): boolean {
  return shortForms !== undefined && (other.shortForms?.some((group) => shortForms.includes(group)) ?? false);
}

/** Whether two family names are one that is written in several ways: "Zhang", "Cheung". */
export function areSpellings({ spellings }: Word, other: Word): boolean {
  return spellings !== undefined && (other.spellings?.some((group) => spellings.includes(group)) ?? false);
}

/** Whether two words are said alike; where vowels were not written, by their consonants. */
export function soundAlike(a: Word, b: Word, byConsonants: boolean): boolean {
  if (byConsonants && a.consonants.length >= 2 && a.consonants === b.consonants) return true;
  const [first, second] = a.sounds;
  const [one, other] = b.sounds;
  const needed = Math.min(a.text.length, b.text.length) >= LONG_WORD ? 2 : 3; // of two sounds there are many short words
  if (first.length >= needed && (first === one || first === other)) return true;
  return second.length >= needed && (second === one || second === other);
}

const MOST_MISSPELT = 3;

/** One bit for each letter that it has. */
export function lettersIn(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

const LONG_WORD = 5;
// biome-ignore lint/suspicious/noControlCharactersInRegex: from the first of ASCII to its last
const ASCII = /^[\x00-\x7f]*$/;
/** Accents, and the vowel marks of Arabic and Hebrew. Those of other scripts are letters of their own. */
const LEFT_OUT = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]+/g;
const CONSONANTAL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;
const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;
