import { type LetterWord, wordsOfLetter } from './letter-words.ts';
import { weightOf } from './ordinary-words.ts';
import type { Finding, Secrets, SecretText } from './secrets.ts';

/** Words that stand in the letter as somebody told them: whoever told them knows them again, and so does whoever heard. */
export function findPhrases(words: readonly LetterWord[], { accounts, looks, told }: Secrets): Finding[] {
  const letter = words.map(plain);
  const own = ` ${wordsOfLetter(told).map(plain).join(' ')} `;
  const find = (texts: readonly SecretText[], measure: Measure) =>
    texts.flatMap(({ text, reveals }) => {
      const account = wordsOfLetter(text).map(plain);
      return copiedRuns(letter, account, (run) => tells(run, own, measure)).map(({ from, to }): Finding => {
        const [first, last] = [words[from], words[to - 1]];
        return { from: first?.from ?? 0, to: last?.to ?? 0, kind: 'phrase', reveals, why: measure.why };
      });
    });
  return [...find(accounts, ACCOUNT), ...find(looks, LOOK)];
}

interface Measure {
  /** The fewest words in a row. */
  readonly words: number;
  /** How much they must say together; more when they are the fewest. */
  readonly weight: number;
  readonly alone: number;
  readonly why: 'account' | 'look';
}

const ACCOUNT: Measure = { words: 3, weight: 1.5, alone: 2, why: 'account' };
const LOOK: Measure = { words: 2, weight: 1, alone: 1, why: 'look' };

function tells(run: readonly string[], own: string, { words, weight, alone }: Measure): boolean {
  if (run.length < words || sequences(run, words).every((sequence) => own.includes(` ${sequence} `))) return false;
  return run.reduce((sum, word) => sum + weightOf(word), 0) >= (run.length === words ? alone : weight);
}

/** A long account has each small word hundreds of times. */
const MOST_PLACES = 100;
const LONGEST_RUN = 200;

interface Run {
  readonly from: number;
  readonly to: number;
}

/** The longest runs of words that both have, one after the other. */
function copiedRuns(letter: readonly string[], account: readonly string[], tells: (run: string[]) => boolean): Run[] {
  const places = new Map<string, number[]>();
  for (const [at, word] of account.entries()) {
    const known = places.get(word);
    if (known === undefined) places.set(word, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  }
  const found: Run[] = [];
  for (let from = 0; from < letter.length; ) {
    const starts = places.get(letter[from] ?? '') ?? [];
    const runs = starts.map((start) => runFrom(letter, from, account, start));
    const run = runs.reduce<Matched>((best, each) => (each.words.length > best.words.length ? each : best), NONE);
    const isTelling = run.words.length > 0 && tells(run.words);
    if (isTelling) found.push({ from, to: run.to });
    from = isTelling ? run.to : from + 1;
  }
  return found;
}

interface Matched {
  readonly to: number;
  readonly words: string[];
}

const NONE: Matched = { to: 0, words: [] };

/** One word may have been put in, left out or changed between two that follow each other in both. */
function runFrom(letter: readonly string[], from: number, account: readonly string[], start: number): Matched {
  const words: string[] = [];
  let [at, there, to] = [from, start, from];
  while (words.length < LONGEST_RUN) {
    const step = STEPS.find(([here, over]) => continues(letter, at + here, account, there + over, here + over > 0));
    if (step === undefined) break;
    at += step[0] + 1;
    there += step[1] + 1;
    to = at;
    words.push(letter[at - 1] ?? '');
  }
  return { to, words };
}

const STEPS = [
  [0, 0],
  [1, 1],
  [1, 0],
  [0, 1],
] as const;

/** After a gap the next two words must agree. */
function continues(
  letter: readonly string[],
  at: number,
  account: readonly string[],
  there: number,
  isAfterGap: boolean,
): boolean {
  const isSame = (by: number) => letter[at + by] !== undefined && letter[at + by] === account[there + by];
  return isSame(0) && (!isAfterGap || isSame(1));
}

/** "My shoulder" becomes "their shoulder" in a letter, "knocking" becomes "knocked", and is the same. */
function plain({ word: { text } }: LetterWord): string {
  const same = SAME.get(text);
  if (same !== undefined) return same;
  return text.length > 4 ? text.replace(/(?:ing|ed|es|s)$/, '') : text;
}

const SAME: ReadonlyMap<string, string> = new Map(
  [
    'the a an i me my mine he him his she her hers they them their theirs you your yours we us our'.split(' '),
    'be am is are was were been being'.split(' '),
    'have has had having'.split(' '),
    'do does did done'.split(' '),
  ].flatMap(([first = '', ...others]) => [first, ...others].map((word) => [word, first] as const)),
);

/** What the recipient told in the same words is theirs. */
function sequences(run: readonly string[], length: number): string[] {
  return run.slice(length - 1).map((_, at) => run.slice(at, at + length).join(' '));
}
