import { type Letters, mistakesBetween, OTHER_SOUNDS } from './name-letters.ts';
import { isPatronymic } from './name-parts.ts';
import { areShortForms, areSpellings, missingLetters, soundAlike, type Word } from './name-words.ts';

/** In what two names, or two words of them, are alike. */
export type NameReason =
  | 'same'
  | 'contains'
  | 'accents'
  | 'script'
  | 'spelling'
  | 'sound'
  | 'order'
  | 'nickname'
  | 'initials'
  | 'joined'
  | 'partly';

/** How one word of a name may be meant by another one. */
export interface Alike {
  /** In letters: 0 for the same word, `DIFFERENT` for another one. */
  readonly mistakes: number;
  readonly reason: NameReason | undefined;
}

/** From what two names are read. */
export interface Reading {
  /** One is in a script that writes syllables or only consonants, the other is not. */
  readonly isElsewhere: boolean;
  /** One leaves its vowels out. */
  readonly byConsonants: boolean;
  readonly letters: Letters;
  /** Whether a word is surely a name that people have: two of them are sooner two people’s than mistyped. */
  readonly isName?: ((word: Word) => boolean) | undefined;
}

/** Another word altogether. */
export const DIFFERENT = 3.5;
const INITIAL = 0.8;
/** Weights were found on labelled pairs (`npm run bench`), where none of them is sharp. */
const WRONG_INITIAL = 2.6;
const SHORT_FORM = 0.9;
const SOUND = 1;
const SPELT_OTHERWISE = 0.8;
const SHORTENED = 1.2;
const HEARD_SAME = 0.3;
const HEARD = 0.6;
const SKELETON = 0.7;
const SKELETON_BY_CONSONANTS = 0.5;
const TWO_NAMES = 1.5;
/** With more mistakes it is another word. */
const MOST_MISTAKES = 2.6;
/** Words that lack so many letters of each other are not mistyped. */
const MOST_MISSING = 4;

const ANOTHER: Alike = { mistakes: DIFFERENT, reason: undefined };
const SAME: Alike = { mistakes: 0, reason: undefined };

/** `areLast`: family names, mostly, which nobody shortens. */
export function compareWords(a: Word, b: Word, reading: Reading, areLast: boolean): Alike {
  if (a === b) return SAME;
  if (areSpellings(a, b)) return { mistakes: SPELT_OTHERWISE, reason: 'sound' };
  if (a.text.length === 1 || b.text.length === 1) return compareInitial(a, b);
  const best = bySpelling(a, b, reading, areLast);
  if (best.mistakes >= DIFFERENT) return ANOTHER;
  return areTwoNames(a, b, reading) ? { ...best, mistakes: Math.min(DIFFERENT, best.mistakes + TWO_NAMES) } : best;
}

function areTwoNames(a: Word, b: Word, { isName }: Reading): boolean {
  if (isName === undefined || a.heard === b.heard || areShortForms(a, b)) return false;
  return isName(a) && isName(b);
}

function compareInitial(a: Word, b: Word): Alike {
  const mistakes = a.text[0] === b.text[0] ? INITIAL : WRONG_INITIAL;
  return { mistakes, reason: 'initials' };
}

function bySpelling(a: Word, b: Word, { isElsewhere, byConsonants, letters }: Reading, areLast: boolean): Alike {
  let best = ANOTHER;
  const consider = (mistakes: number, reason: NameReason) => {
    if (mistakes < best.mistakes) best = { mistakes, reason };
  };
  if (isElsewhere || (missingLetters(a, b) < MOST_MISSING && missingLetters(b, a) < MOST_MISSING)) {
    consider(mistakesBetween(a.text, b.text, letters, MOST_MISTAKES), 'spelling');
    if (a.heard === b.heard) consider(HEARD_SAME, 'spelling');
    else if (best.mistakes > HEARD)
      consider(
        HEARD + mistakesBetween(a.heard, b.heard, letters, Math.min(MOST_MISTAKES, best.mistakes) - HEARD),
        'spelling',
      );
  }
  if (a.mandarin !== undefined && a.mandarin === b.mandarin) consider(SPELT_OTHERWISE, 'sound');
  if (best.mistakes > SHORT_FORM && areShortForms(a, b)) consider(SHORT_FORM, 'nickname');
  if (best.mistakes > SOUND && soundAlike(a, b, byConsonants)) consider(SOUND, 'sound');
  if (isElsewhere) consider(bySkeleton(a, b, byConsonants), 'sound');
  if (!areLast && best.mistakes > SHORTENED && (isShortened(a.text, b) || isShortened(b.text, a)))
    consider(SHORTENED, 'nickname');
  return best;
}

function bySkeleton(a: Word, b: Word, byConsonants: boolean): number {
  const needed = byConsonants ? 2 : 3;
  if (a.skeleton.length < needed || b.skeleton.length < needed) return DIFFERENT;
  const mistakes = mistakesBetween(a.skeleton, b.skeleton, OTHER_SOUNDS, MOST_MISTAKES);
  return mistakes + (byConsonants ? SKELETON_BY_CONSONANTS : SKELETON);
}

/** "Steph" and "Stephie" of Stephanie, "Lina" of Angelina; but nobody is called by their father’s name. */
function isShortened(text: string, name: Word): boolean {
  if (text.length < 3 || isPatronymic(name)) return false;
  const stem = text.replace(/(?:ie|ey|y|i)$/, '').replace(/(.)\1$/, '$1');
  if (stem !== text && stem.length >= 3 && name.text.startsWith(stem)) return true;
  if (name.text.length < text.length + 2) return false;
  return name.text.startsWith(text) || (text.length >= 4 && name.text.endsWith(text));
}
