import { distance } from 'fastest-levenshtein';
import { isTransposed, type Word } from '../name-words.ts';

/** Words of one length, with their letters side by side, as all of them are looked at for every word sought. */
interface Bucket {
  readonly ids: number[];
  readonly words: Word[];
  letters: Int32Array;
}

/** Finds words that differ in few letters, by looking at every one of about the same length. */
export class MisspeltWords {
  readonly #byLength: Bucket[] = [];

  add(word: Word, id: number): void {
    this.#byLength[word.text.length] ??= { ids: [], words: [], letters: new Int32Array(16) };
    const bucket = this.#byLength[word.text.length];
    if (bucket === undefined) return;
    const at = bucket.ids.push(id) - 1;
    bucket.words.push(word);
    if (at >= bucket.letters.length) bucket.letters = grown(bucket.letters);
    bucket.letters[at] = word.letters;
  }

  find(word: Word, found: Set<number>): void {
    const { length } = word.text;
    for (let other = length - MOST_MISTAKES; other <= length + MOST_MISTAKES; other++) {
      const bucket = this.#byLength[other];
      const allowed = mistakesAllowed(Math.min(length, other));
      if (bucket !== undefined && Math.abs(length - other) <= allowed) findIn(bucket, word, allowed, found);
    }
  }
}

const MOST_MISTAKES = 3;

/** More than any comparison allows: what is found here is only looked at more closely. */
function mistakesAllowed(length: number): number {
  if (length < 2) return 0;
  return length < 4 ? 1 : length < 8 ? 2 : MOST_MISTAKES;
}

/** A letter that only one has is at least one mistake, one instead of another makes two such letters. */
function findIn({ ids, words, letters }: Bucket, word: Word, allowed: number, found: Set<number>): void {
  const sought = word.letters;
  for (let at = 0; at < ids.length; at++) {
    if (bitsIn((letters[at] ?? 0) ^ sought) > 2 * allowed) continue;
    const [id, other] = [ids[at], words[at]];
    if (id !== undefined && other !== undefined && isMisspelt(word, other, allowed)) found.add(id);
  }
}

function isMisspelt(a: Word, b: Word, allowed: number): boolean {
  return a === b || distance(a.text, b.text) <= allowed || isTransposed(a.text, b.text);
}

/** How many bits are set; by adding neighbours in parallel (Warren, Hacker's Delight, 5-1). */
function bitsIn(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x5555_5555);
  sum = (sum & 0x3333_3333) + ((sum >>> 2) & 0x3333_3333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

function grown(numbers: Int32Array): Int32Array {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
