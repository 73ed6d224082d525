import { compareWords, DIFFERENT, type NameReason, type Reading } from './alike-words.ts';
import { type Joined, joinWords } from './joined-names.ts';
import { NO_VOWELS, OTHER_SOUNDS, SAME_SOUNDS } from './name-letters.ts';
import { isPatronymic, nameWordsOf } from './name-parts.ts';
import type { Word, Words } from './name-words.ts';

/** How alike two names are: 1 is the very same, 0 has nothing in common. */
export interface Alikeness {
  readonly score: number;
  readonly reasons: readonly NameReason[];
}

/**
 * Lays the words of two names beside each other, each with the one that is most like it, and counts mistakes as one would
 * letters. Words that only one of them has count little, as people have more names than they give, as long as these are
 * not most of the name. `isName` tells words that people surely have as names; with it no score is higher than without.
 */
export function compareNames(a: Words, b: Words, isName?: (word: Word) => boolean): Alikeness | undefined {
  if (a.words.length === 0 || b.words.length === 0) return undefined;
  if (a.plain === b.plain) return { score: 1, reasons: ['same'] };
  const reading = readingOf(a, b, isName);
  const [one, other] = [nameWordsOf(a), nameWordsOf(b)];
  const left = joinWords(one, other, reading);
  const right = joinWords(other, one, reading);
  const all = allPairs(left.words, right.words, reading);
  if (all.every(({ mistakes, reason }) => mistakes >= DIFFERENT || reason === 'initials')) return undefined;
  const pairs = bestOf(all);
  const extra = leftOver(left.words, pairs, 'left') + leftOver(right.words, pairs, 'right');
  const reasons = reasonsFor({ pairs, extra, left, right });
  return { score: scoreOf({ pairs, extra, left, right }), reasons: withWriting(reasons, a, b) };
}

interface Pair {
  readonly left: number;
  readonly right: number;
  readonly mistakes: number;
  readonly reason: NameReason | undefined;
  /** Of both words. */
  readonly letters: number;
}

interface Laid {
  readonly pairs: readonly Pair[];
  /** Words that stand alone. */
  readonly extra: number;
  readonly left: Joined;
  readonly right: Joined;
}

function scoreOf({ pairs, extra, left, right }: Laid): number {
  let mistakes = JOINED * (left.joined + right.joined) + SEVERAL_INITIALS * (left.initials + right.initials);
  let letters = 0;
  for (const pair of pairs) {
    mistakes += pair.mistakes;
    letters += pair.letters / 2;
  }
  const share = extra / (pairs.length + extra);
  const unsure = pairs.length === 1 && extra > 0 ? ONE_OF_SEVERAL : 0;
  const each = MISTAKE + MISTAKE_OF_LETTERS / Math.max(SHORTEST, letters);
  return Math.max(0, 1 - mistakes * each * (1 + MISTAKE_AMONG_EXTRA * share) - EXTRA * share * share - unsure);
}

/** Weights found on labelled pairs (`npm run bench`), where none of them is sharp. */
const MISTAKE = 0.055;
const MISTAKE_OF_LETTERS = 0.6;
/** Letters of the shortest names, so that one mistake does not make another name of them. */
const SHORTEST = 4;
const EXTRA = 0.55;
/** A mistake counts for more where other words are missing too. */
const MISTAKE_AMONG_EXTRA = 0.3;
const ONE_OF_SEVERAL = 0.1;
const JOINED = 0.3;
const SEVERAL_INITIALS = 1.2;

/** Alphabets are brought into Latin letters one by one, and need no more leniency than another language. */
function readingOf(a: Words, b: Words, isName: Reading['isName']): Reading {
  const other = a.isLatin === b.isLatin ? '' : a.isLatin ? b.plain : a.plain;
  const isElsewhere = other !== '' && !ALPHABET.test(other);
  const byConsonants = a.isConsonantal !== b.isConsonantal;
  const elsewhere = byConsonants ? NO_VOWELS : OTHER_SOUNDS;
  const letters = isElsewhere && !READ_ALIKE.test(other) ? elsewhere : SAME_SOUNDS;
  return { isElsewhere, byConsonants, letters, isName: other === '' ? isName : undefined };
}

const ALPHABET = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}]/u;
/** Every syllable has one usual way into Latin letters, and names are too short for leniency. */
const READ_ALIKE = /[\p{Script=Han}\p{Script=Hangul}]/u;

function allPairs(left: readonly Word[], right: readonly Word[], reading: Reading): Pair[] {
  const all: Pair[] = [];
  for (const [at, word] of left.entries())
    for (const [place, other] of right.entries()) {
      const areLast = at === left.length - 1 && place === right.length - 1 && at + place > 0;
      const letters = word.text.length + other.text.length;
      const { mistakes, reason } = compareWords(word, other, reading, areLast);
      all.push({ left: at, right: place, mistakes, reason, letters });
    }
  return all;
}

/** The likest first, and no word twice. */
function bestOf(all: Pair[]): Pair[] {
  if (all.length < 2) return all;
  all.sort((a, b) => a.mistakes - b.mistakes || b.letters - a.letters || apart(a) - apart(b) || from(a) - from(b));
  const taken: Pair[] = [];
  for (const pair of all)
    if (taken.every((other) => other.left !== pair.left && other.right !== pair.right)) taken.push(pair);
  return taken;
}

function apart({ left, right }: Pair): number {
  return Math.abs(left - right);
}

function from({ left, right }: Pair): number {
  return left + right;
}

/** Initials and patronymics are left out more often than other names. */
function leftOver(words: readonly Word[], pairs: readonly Pair[], side: 'left' | 'right'): number {
  let count = 0;
  for (const [at, word] of words.entries()) {
    if (pairs.some((pair) => pair[side] === at)) continue;
    count += word.text.length === 1 ? 0.3 : isPatronymic(word) ? 0.6 : 1;
  }
  return count;
}

function reasonsFor({ pairs, extra, left, right }: Laid): Set<NameReason> {
  const reasons = new Set<NameReason>();
  for (const { reason, mistakes } of pairs)
    if (mistakes >= DIFFERENT) reasons.add('partly');
    else if (reason !== undefined) reasons.add(reason);
  if (left.joined + right.joined > 0) reasons.add('joined');
  if (left.initials + right.initials > 0) reasons.add('initials');
  if (extra > 0) reasons.add('contains');
  if (!inOrder(pairs)) reasons.add('order');
  return reasons;
}

function withWriting(reasons: ReadonlySet<NameReason>, a: Words, b: Words): NameReason[] {
  if (a.isLatin !== b.isLatin) return [...reasons, 'script'];
  if (reasons.size > 0) return [...reasons];
  return [a.words.length === b.words.length ? 'accents' : 'contains']; // a title or particle more
}

function inOrder(pairs: readonly Pair[]): boolean {
  const sorted = pairs.toSorted((a, b) => a.left - b.left);
  return sorted.every(({ right }, at) => at === 0 || right > (sorted[at - 1]?.right ?? -1));
}
