import anyAscii from 'any-ascii';
import { doubleMetaphone } from 'double-metaphone';
import { distance } from 'fastest-levenshtein';

/** A word as it is compared. */
export interface Word {
  /** In lower case, in Latin letters, without marks. */
  readonly text: string;
  /** How it sounds: its two double-metaphone codes, which are mostly the same. */
  readonly sounds: readonly [string, string];
  /** What is left of the sound where vowels are not written, as in Arabic and Hebrew. */
  readonly consonants: string;
}

/** A text as it is compared. */
export interface Words {
  /** As typed, in lower case. */
  readonly plain: string;
  /** Without marks, in Latin letters. */
  readonly folded: string;
  readonly isLatin: boolean;
  /** Written without its vowels. */
  readonly isConsonantal: boolean;
  readonly words: readonly Word[];
}

export function prepareWords(text: string): Words {
  const plain = text.trim().toLowerCase();
  const folded = fold(plain);
  return {
    plain,
    folded,
    isLatin: LATIN.test(plain),
    isConsonantal: CONSONANTAL.test(plain),
    words: wordsIn(folded).map(wordOf),
  };
}

export function wordOf(text: string): Word {
  const sounds = doubleMetaphone(text);
  return { text, sounds, consonants: sounds[0].replace(/[AH]/g, '') };
}

/** Letters without the marks that are often left out, other scripts by sound; the same for every way of writing one letter. */
export function fold(text: string): string {
  return anyAscii(text.normalize('NFKD').replace(LEFT_OUT, '').normalize('NFC')).toLowerCase();
}

/**
 * Letters in which one word may differ from another and still be misspelt: none up to three (two may have changed
 * places), one up to seven, two from eight on. Undefined when there are more; 0 for the same word.
 */
export function misspellings(a: string, b: string): number | undefined {
  const shorter = Math.min(a.length, b.length);
  const allowed = shorter >= 8 ? 2 : shorter >= 4 ? 1 : 0;
  if (Math.abs(a.length - b.length) > allowed) return undefined;
  if (a === b) return 0;
  if (shorter >= 3 && isTransposed(a, b)) return 1;
  if (allowed === 0) return undefined;
  const edits = distance(a, b);
  return edits <= allowed ? edits : undefined;
}

/** Two neighbouring letters that changed places are one mistake, which plain edit distance counts as two. */
export function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Whether two words are said alike; where vowels were not written, by their consonants. */
export function soundAlike(a: Word, b: Word, byConsonants: boolean): boolean {
  if (byConsonants && a.consonants.length >= 2 && a.consonants === b.consonants) return true;
  return a.sounds.some((sound) => sound.length >= SHORTEST_SOUND && b.sounds.includes(sound));
}

/** Of two sounds there are too many words. */
const SHORTEST_SOUND = 3;
/** Accents, and the vowel marks of Arabic and Hebrew. Those of other scripts are letters of their own. */
const LEFT_OUT = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]+/g;
const CONSONANTAL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;
const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** An apostrophe parts no words; written in Latin letters, other scripts have many. */
function wordsIn(folded: string): string[] {
  return folded.replace(/['`]/g, '').match(/[a-z0-9]+/g) ?? [];
}
