import { areShortForms, misspellings, soundAlike, type Word, type Words } from './name-words.ts';

export type NameReason =
  | 'same'
  | 'contains'
  | 'accents'
  | 'script'
  | 'spelling'
  | 'sound'
  | 'order'
  | 'nickname'
  | 'initials';

/** How alike two names are: 1 is the very same, 0 has nothing in common. */
export interface Alikeness {
  readonly score: number;
  readonly reasons: readonly NameReason[];
}

/**
 * Lays the words of two names beside each other, each with the one that is most like it. Words that only one of them has
 * count little, as people have more names than they give; words that both have left over are different names.
 */
export function compareNames(a: Words, b: Words): Alikeness | undefined {
  if (a.words.length === 0 || b.words.length === 0) return undefined;
  if (a.plain === b.plain) return { score: 1, reasons: ['same'] };
  const byConsonants = a.isConsonantal !== b.isConsonantal;
  const aligned = alignment(a, b, byConsonants);
  const whole = asOneWord(a, b, byConsonants);
  const best = whole !== undefined && whole.score > (aligned?.score ?? 0) ? whole : aligned;
  if (best === undefined) return undefined;
  return { ...best, reasons: withScript(best.reasons, a, b) };
}

interface Pair {
  readonly left: number;
  readonly right: number;
  readonly score: number;
  readonly reason: NameReason | undefined;
}

function alignment(a: Words, b: Words, byConsonants: boolean): Alikeness | undefined {
  const pairs = bestPairs(a.words, b.words, byConsonants);
  if (pairs.length === 0) return undefined;
  const lonely = [
    a.words.filter((_, at) => pairs.every(({ left }) => left !== at)),
    b.words.filter((_, at) => pairs.every(({ right }) => right !== at)),
  ].map(lettersOf);
  const [extra = 0, missing = 0] = lonely;
  const paired = pairs.map(({ left, right }) => lengthOf(a.words[left]) + lengthOf(b.words[right]));
  const all = sum(paired);
  const alike = sum(pairs.map(({ score }, at) => score * (paired[at] ?? 0))) / all;
  const oneSided = Math.abs(extra - missing) / (all + extra + missing);
  const bothSided = (2 * Math.min(extra, missing)) / (all + extra + missing);
  const score = alike * Math.max(0, 1 - ONE_SIDED * oneSided - BOTH_SIDED * bothSided);
  const reasons = new Set(pairs.map(({ reason }) => reason).filter((reason) => reason !== undefined));
  if (extra + missing > 0) reasons.add('contains');
  if (!inOrder(pairs)) reasons.add('order');
  return { score, reasons: [...reasons] };
}

/** Weights found on labelled pairs (`npm run bench`): what it takes off when letters have no counterpart. */
const ONE_SIDED = 0.35;
const BOTH_SIDED = 1.375;

function bestPairs(left: readonly Word[], right: readonly Word[], byConsonants: boolean): Pair[] {
  const all: Pair[] = [];
  for (const [at, word] of left.entries()) {
    for (const [other, known] of right.entries()) {
      const pair = compareWords(word, known, byConsonants);
      if (pair !== undefined) all.push({ left: at, right: other, ...pair });
    }
  }
  if (all.length < 2) return all;
  all.sort((a, b) => b.score - a.score || lengthOf(left[b.left]) - lengthOf(left[a.left]));
  const taken: Pair[] = [];
  for (const pair of all)
    if (taken.every((other) => other.left !== pair.left && other.right !== pair.right)) taken.push(pair);
  return taken;
}

function compareWords(a: Word, b: Word, byConsonants: boolean): Pick<Pair, 'score' | 'reason'> | undefined {
  if (a === b) return { score: 1, reason: undefined };
  const mistakes = misspellings(a, b);
  if (mistakes !== undefined)
    return { score: 1 - (MISTAKE * mistakes) / Math.max(a.text.length, b.text.length), reason: 'spelling' };
  if (areShortForms(a, b)) return { score: SHORT_FORM, reason: 'nickname' };
  if (soundAlike(a, b, byConsonants)) return { score: SOUND, reason: 'sound' };
  if (isInitial(a.text, b.text) || isInitial(b.text, a.text)) return { score: INITIAL, reason: 'initials' };
  return undefined;
}

function isInitial(short: string, long: string): boolean {
  return short.length === 1 && long.startsWith(short);
}

/** "Jeanpierre Roux", "Jean Pierreroux"; in Arabic, articles are part of the word. */
function asOneWord(a: Words, b: Words, byConsonants: boolean): Alikeness | undefined {
  if (a.words.length === b.words.length) return undefined;
  const mistakes = misspellings(a.whole, b.whole);
  if (mistakes === undefined)
    return byConsonants && soundAlike(a.whole, b.whole, true) ? { score: SOUND, reasons: ['sound'] } : undefined;
  const score = ONE_WORD - mistakes / Math.max(a.whole.text.length, b.whole.text.length);
  return { score, reasons: mistakes > 0 ? ['spelling'] : ['accents'] };
}

/** How alike two words are that are not the same. */
const MISTAKE = 1.2;
const SHORT_FORM = 0.9;
const SOUND = 0.85;
const INITIAL = 0.85;
const ONE_WORD = 0.98;

function withScript(reasons: readonly NameReason[], a: Words, b: Words): NameReason[] {
  if (a.isLatin !== b.isLatin) return [...reasons, 'script'];
  return reasons.length === 0 ? ['accents'] : [...reasons];
}

function inOrder(pairs: readonly Pair[]): boolean {
  const sorted = pairs.toSorted((a, b) => a.left - b.left);
  return sorted.every(({ right }, at) => at === 0 || right > (sorted[at - 1]?.right ?? -1));
}

function lettersOf(words: readonly Word[]): number {
  return sum(words.map(lengthOf));
}

function lengthOf(word: Word | undefined): number {
  return word?.text.length ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
