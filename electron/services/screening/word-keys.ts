import type { Word } from '../name-words.ts';

/**
 * Under which keys a word stands, or is looked up: how it is heard, sounds (in capitals), groups of words that stand for
 * one another (numbers), and what it may have been shortened to, or from.
 */
export function wordKeysOf(word: Word, side: 'listed' | 'sought'): Set<string> {
  const { text, sounds, shortForms = [], spellings = [] } = word;
  const groups = [...shortForms.map((group) => `#${group}`), ...spellings.map((group) => `##${group}`)];
  const telling = sounds.filter(({ length }) => length >= (text.length >= 5 ? 2 : 3));
  const [asLong, asShort] = side === 'listed' ? ['long', 'short'] : ['short', 'long'];
  const long = partsOf(text).map((part) => `${asLong} ${part}`);
  const short = shortenedTo(text).map((part) => `${asShort} ${part}`);
  return new Set([...spellingKeysOf(word), ...telling, ...groups, ...long, ...short]);
}

/** The same for all ways of spelling it. */
export function spellingKeysOf({ heard, mandarin }: Word): string[] {
  return mandarin === undefined ? [`=${heard}`] : [`=${heard}`, `==${mandarin}`];
}

/** What a word may have been shortened to: "Steph" of Stephanie, "Lina" of Angelina. */
function partsOf(text: string): string[] {
  const beginnings = Array.from({ length: Math.max(0, text.length - 3) }, (_, at) => `${text.slice(0, at + 3)}-`);
  const ends = Array.from({ length: Math.max(0, text.length - 5) }, (_, at) => `-${text.slice(at + 2)}`);
  return [...beginnings, ...ends];
}

/** As what part of a longer word it may stand: "Stephie" as "steph". */
function shortenedTo(text: string): string[] {
  const stem = text.replace(/(?:ie|ey|y|i)$/, '').replace(/(.)\1$/, '$1');
  return [`${text}-`, `-${text}`, ...(stem.length < 3 || stem === text ? [] : [`${stem}-`])];
}
