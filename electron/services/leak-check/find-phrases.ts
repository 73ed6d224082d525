import { type LetterWord, wordsOfLetter } from './letter-words.ts';
import { weightOf } from './ordinary-words.ts';
import type { Finding, Secrets, SecretText } from './secrets.ts';

/** Words that stand in the letter as somebody told them: whoever told them knows them again, and so does whoever heard. */
export function findPhrases(words: readonly LetterWord[], { accounts, looks, told }: Secrets): Finding[] {
  const own = sequences(told);
  return [
    ...accounts.flatMap((account) => copied(words, account, own, ACCOUNT)),
    ...looks.flatMap((look) => copied(words, look, own, LOOK)),
  ];
}

/** How much more the fewest words must say. */
const ALONE = 0.5;

interface Measure {
  /** The fewest words in a row. */
  readonly words: number;
  /** How much they must say together. */
  readonly weight: number;
  readonly why: 'account' | 'look';
}

/** Found on generated letters: `npm run bench`. */
const ACCOUNT: Measure = { words: 3, weight: 2, why: 'account' };
const LOOK: Measure = { words: 2, weight: 1, why: 'look' };

function copied(
  words: readonly LetterWord[],
  { text, reveals }: SecretText,
  own: ReadonlySet<string>,
  measure: Measure,
): Finding[] {
  const theirs = new Map<string, number[]>();
  const account = wordsOfLetter(text).map(bare);
  for (const [at, word] of account.entries()) theirs.set(word, [...(theirs.get(word) ?? []), at]);
  const found: Finding[] = [];
  for (let at = 0; at < words.length; ) {
    const length = longestRun(words, at, account, theirs);
    const run = words.slice(at, at + length);
    const [first, last] = [run[0], run.at(-1)];
    if (first !== undefined && last !== undefined && tells(run, own, measure)) {
      found.push({ from: first.from, to: last.to, kind: 'phrase', reveals, why: measure.why });
      at += length;
    } else at++;
  }
  return found;
}

function longestRun(
  words: readonly LetterWord[],
  at: number,
  account: readonly string[],
  theirs: ReadonlyMap<string, readonly number[]>,
): number {
  const first = words[at];
  const starts = first === undefined ? [] : (theirs.get(bare(first)) ?? []);
  return Math.max(0, ...starts.map((start) => lengthFrom(words, at, account, start)));
}

function lengthFrom(words: readonly LetterWord[], at: number, account: readonly string[], start: number): number {
  let length = 0;
  for (; ; length++) {
    const word = words[at + length];
    if (word === undefined || bare(word) !== account[start + length]) return length;
  }
}

function tells(run: readonly LetterWord[], own: ReadonlySet<string>, { words, weight }: Measure): boolean {
  const each = run.map(bare);
  if (
    run.length < words ||
    each.reduce((sum, word) => sum + weightOf(word), 0) < weight + (run.length > words || words < 3 ? 0 : ALONE)
  )
    return false;
  return !own.has(each.slice(0, words).join(' '));
}

/** "My shoulder" becomes "their shoulder" in a letter, and is the same shoulder. */
function bare({ word: { text } }: LetterWord): string {
  return PRONOUNS.has(text) ? 'the' : text;
}

const PRONOUNS: ReadonlySet<string> = new Set(
  'the a an i me my mine he him his she her hers they them their theirs you your yours we us our'.split(' '),
);

function sequences(told: string): ReadonlySet<string> {
  const words = wordsOfLetter(told).map(bare);
  return new Set(words.flatMap((_, at) => [ACCOUNT, LOOK].map((each) => words.slice(at, at + each.words).join(' '))));
}
