import { type Word, wholeOf } from '../name-words.ts';
import { fitAlike, isSame, likenessOf } from './fit-name.ts';
import type { LetterWord } from './letter-words.ts';
import { type Hit, isNextTo, joinNeighbours } from './name-runs.ts';
import type { Finding, SecretName, Secrets } from './secrets.ts';

/** Names and parts of names, in whatever way they are written. */
export function findNames(text: string, words: readonly LetterWord[], { names, known }: Secrets): Finding[] {
  if (names.length === 0) return [];
  const may: MayStand = {
    words: new Set(known.flatMap((name) => name.words)),
    secret: new Set(names.flatMap(({ parts }) => parts)),
  };
  const fitting = remembering(names, may);
  const hits = words.map((written, at) => {
    const isHarmless = isKnown(text, words, at, may) || isPlainWord(text, written);
    return isHarmless ? [] : fitting(written);
  });
  return joinNeighbours(text, words, hits);
}

interface MayStand {
  /** Of names that may stand in the letter. */
  readonly words: ReadonlySet<Word>;
  /** Of those that may not; some are in both. */
  readonly secret: ReadonlySet<Word>;
}

/** A letter has each word many times. */
function remembering(names: readonly SecretName[], may: MayStand): (written: LetterWord) => readonly Hit[] {
  const seen = new Map<string, readonly Hit[]>();
  return (written) => {
    const key = `${written.text} ${written.isCapital} ${written.isFirst}`;
    const known = seen.get(key) ?? hitsOf(written, names, may);
    seen.set(key, known);
    return known;
  };
}

function hitsOf(written: LetterWord, names: readonly SecretName[], may: MayStand): Hit[] {
  const same = names.filter((name) => partsAndWhole(name).some((part) => isSame(written, part)));
  const howSame = ({ words }: SecretName) => (written.isLatin === words.isLatin ? 'part-of-name' : 'script');
  if (same.length > 0) return same.map((name) => ({ name, fit: howSame(name), likeness: 1 }));
  return may.words.has(written.word) ? [] : names.flatMap((name) => alikeHits(written, name));
}

/** Two words that were written as one are found by both together. */
function partsAndWhole({ parts, words }: SecretName): readonly Word[] {
  return parts.length > 1 ? [...parts, wholeOf(words)] : parts;
}

function alikeHits(written: LetterWord, name: SecretName): Hit[] {
  return partsAndWhole(name).flatMap((part) => {
    const fit = fitAlike(written, part, name);
    return fit === undefined ? [] : [{ name, fit, likeness: likenessOf(written, part, name) }];
  });
}

/** "Will you", "May we", "Mark the day": at the beginning of a sentence such a word is a name only before what follows one. */
function isPlainWord(text: string, { isFirst, to, word }: LetterWord): boolean {
  return isFirst && VERBS.has(word.text) && AFTER_A_VERB.test(text.slice(to, to + 12));
}

const VERBS: ReadonlySet<string> = new Set(
  'will may mark grant pat bill sue drew rob chase pierce hope grace'.split(' '),
);
const AFTER_A_VERB = /^\s+(?:you|we|they|i|it|he|she|the|this|that|these|those|your|our|their|my|a|an|there)\b/i;

/** The recipient's own name, or one that they used, where somebody else in the case may have a part of it too. */
function isKnown(text: string, words: readonly LetterWord[], at: number, may: MayStand): boolean {
  const written = words[at];
  if (written === undefined || !may.words.has(written.word)) return false;
  if (!may.secret.has(written.word)) return true;
  const isTheirs = (other: LetterWord | undefined) =>
    other !== undefined && may.words.has(other.word) && !may.secret.has(other.word) && isNextTo(text, written, other);
  const before = text.slice(Math.max(0, written.from - 30), written.from);
  return isTheirs(words[at - 1]) || isTheirs(words[at + 1]) || SALUTATION.test(before);
}

const SALUTATION = /(?:dear|hello|hi|hallo|liebe[rs]?|geehrte[rs]?|hola|querid[oa]|estimad[oa])(?:\s\p{L}+\.?)?\s$/iu;
