import { compareWords, type Reading } from './alike-words.ts';
import { type Word, wordOf } from './name-words.ts';

/** The words of a name, those as one that the other name writes as one: "Jean Pierre" beside "Jeanpierre" or "JP". */
export interface Joined {
  readonly words: readonly Word[];
  readonly joined: number;
  /** How many were joined to their initials. */
  readonly initials: number;
}

export function joinWords(words: readonly Word[], other: readonly Word[], reading: Reading): Joined {
  let result: Joined = { words, joined: 0, initials: 0 };
  if (words.length < 2) return result;
  for (const target of other)
    if (target.text.length > 1 && !result.words.includes(target)) result = joinTo(target, result, other, reading);
  return result;
}

/** No name is written in more pieces. */
const MOST_PIECES = 4;

function joinTo(target: Word, before: Joined, other: readonly Word[], reading: Reading): Joined {
  const { words, joined, initials } = before;
  for (let from = 0; from < words.length - 1; from++) {
    if (!reading.byConsonants && beginWith(words, from, target.text))
      return { words: words.toSpliced(from, target.text.length, target), joined, initials: initials + 1 };
    let text = words[from]?.text ?? '';
    for (let pieces = 2; pieces <= MOST_PIECES && from + pieces <= words.length; pieces++) {
      text += words[from + pieces - 1]?.text;
      if (text.length > target.text.length + MOST_DIFFERENT) break;
      const run = words.slice(from, from + pieces);
      if (text === target.text || isNear(text, run, { target, other, reading }))
        return { words: words.toSpliced(from, pieces, wordOf(text)), joined: joined + 1, initials };
    }
  }
  return before;
}

/** "JC" for Jean Claude: letters that are no word. */
function beginWith(words: readonly Word[], from: number, text: string): boolean {
  if (text.length > 3 || text.length > words.length - from || /[aeiouy]/.test(text)) return false;
  return [...text].every((letter, at) => words[from + at]?.text.startsWith(letter));
}

interface Aim {
  readonly target: Word;
  readonly other: readonly Word[];
  readonly reading: Reading;
}

/** Joined, and misspelt a little; but no word that the other name has for itself. */
function isNear(text: string, run: readonly Word[], { target, other, reading }: Aim): boolean {
  if (text.length < SHORTEST || run.some((word) => other.includes(word))) return false;
  if (reading.byConsonants) return wordOf(text).skeleton === target.skeleton;
  if (target.text.length - text.length > MOST_DIFFERENT) return false;
  return compareWords(wordOf(text), target, reading, false).mistakes <= ONE;
}

const MOST_DIFFERENT = 3;
const SHORTEST = 5;
const ONE = 1;
