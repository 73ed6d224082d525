import type { Word } from '../name-words.ts';
import { hashOf, withLetter } from './hashed-ids.ts';

/**
 * Under which hashes a word stands, or is looked up: how it is heard and sounds, groups of words that stand for one another,
 * and what it may have been shortened to, or from.
 */
export function takeKeys(word: Word, side: 'listed' | 'sought', take: (hash: number) => void): void {
  const { text, sounds, shortForms = [], spellings = [] } = word;
  takeSpellings(word, take);
  for (const sound of new Set(sounds)) if (sound.length >= (text.length >= 5 ? 2 : 3)) take(hashOf(sound, SOUND));
  for (const group of shortForms) take(withLetter(SHORT_FORMS, group));
  for (const group of spellings) take(withLetter(SPELLINGS, group));
  const [asLong, asShort] = side === 'listed' ? [LONG, SHORT] : [SHORT, LONG];
  takeParts(text, (hash) => take(withLetter(hash, asLong)));
  takeShortened(text, (hash) => take(withLetter(hash, asShort)));
}

/** The same for all ways of spelling it. */
export function takeSpellings({ heard, mandarin }: Word, take: (hash: number) => void): void {
  take(hashOf(heard, HEARD));
  if (mandarin !== undefined) take(hashOf(mandarin, MANDARIN));
}

/** Seeds, apart from all letters. */
const [HEARD, MANDARIN, SOUND, SHORT_FORMS, SPELLINGS] = [0x1_0000, 0x2_0000, 0x3_0000, 0x4_0000, 0x5_0000];
const [LONG, SHORT, BEGINNING, END] = [0x6_0000, 0x7_0000, 0x8_0000, 0x9_0000];

/** What a word may have been shortened to: "Steph" of Stephanie, "Lina" of Angelina. */
function takeParts(text: string, take: (hash: number) => void): void {
  let hash = BEGINNING;
  for (let at = 0; at < text.length - 1; at++) {
    hash = withLetter(hash, text.charCodeAt(at));
    if (at >= 2) take(hash);
  }
  hash = END;
  for (let at = text.length - 1; at >= 2; at--) {
    hash = withLetter(hash, text.charCodeAt(at));
    if (text.length - at >= 4) take(hash);
  }
}

/** As what part of a longer word it may stand: "Stephie" as "steph". */
function takeShortened(text: string, take: (hash: number) => void): void {
  const stem = text.replace(/(?:ie|ey|y|i)$/, '').replace(/(.)\1$/, '$1');
  take(hashOf(text, BEGINNING));
  if (stem.length >= 3 && stem !== text) take(hashOf(stem, BEGINNING));
  let hash = END;
  for (let at = text.length - 1; at >= 0; at--) hash = withLetter(hash, text.charCodeAt(at));
  take(hash);
}
