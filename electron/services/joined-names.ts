import { compareWords, type Reading } from './alike-words.ts';
import { type Word, wordOf } from './name-words.ts';

/** The words of a name, with those as one that the other name writes as one: "Jean Pierre" beside "Jeanpierre" or "JP". */
export interface Joined {
  readonly words: readonly Word[];
  readonly joined: number;
  /** How many were joined to their initials. */
  readonly initials: number;
}

export function joinWords(words: readonly Word[], other: readonly Word[], reading: Reading): Joined {
  let result: Joined = { words, joined: 0, initials: 0 };
  if (words.length < 2) return result;
  for (const target of other) {
    if (target.text.length < 2 || result.words.includes(target)) continue;
    result = joinTo(result, { target, other, reading }) ?? result;
  }
  return result;
}

/** No name is written in more pieces. */
const MOST_PIECES = 4;

interface Target {
  readonly target: Word;
  readonly other: readonly Word[];
  readonly reading: Reading;
}

function joinTo({ words, joined, initials }: Joined, aim: Target): Joined | undefined {
  for (let from = 0; from < words.length - 1; from++) {
    const areInitials = !aim.reading.byConsonants && beginWith(words, from, aim.target.text);
    if (areInitials) {
      const rest = words.toSpliced(from, aim.target.text.length, aim.target);
      return { words: rest, joined, initials: initials + 1 };
    }
    const run = runFor(words, from, aim);
    if (run !== undefined) return { words: words.toSpliced(from, run.pieces, run.word), joined: joined + 1, initials };
  }
  return undefined;
}

/** "JC" for Jean Claude: letters that are no word. */
function beginWith(words: readonly Word[], from: number, text: string): boolean {
  if (text.length > 3 || text.length > words.length - from || /[aeiouy]/.test(text)) return false;
  return [...text].every((letter, at) => words[from + at]?.text.startsWith(letter));
}

function runFor(
  words: readonly Word[],
  from: number,
  { target, other, reading }: Target,
): { word: Word; pieces: number } | undefined {
  let text = words[from]?.text ?? '';
  let isElsewhere = false;
  for (let pieces = 2; pieces <= MOST_PIECES && from + pieces <= words.length; pieces++) {
    const next = words[from + pieces - 1];
    if (next === undefined) return undefined;
    text += next.text;
    isElsewhere ||= pieces > 0 && other.includes(next);
    if (text.length > target.text.length + MOST_DIFFERENT) return undefined;
    if (text === target.text) return { word: target, pieces };
    const isNear =
      !reading.byConsonants &&
      !isElsewhere &&
      text.length >= SHORTEST &&
      target.text.length - text.length <= MOST_DIFFERENT;
    if (!isNear || other.some((word) => word === words[from])) continue;
    const word = wordOf(text);
    if (compareWords(word, target, reading, false).mistakes <= ONE) return { word, pieces };
  }
  return undefined;
}

const MOST_DIFFERENT = 2;
const SHORTEST = 5;
const ONE = 1;
