import type { Word } from '../name-words.ts';
import { isMisspelt, mayBeMisspelt } from './letters-apart.ts';

/**
 * Finds words that differ in few letters, by looking at every one of about the same length: the few thousand different words
 * of many names are looked through sooner than any index of their parts.
 */
export class MisspeltWords {
  readonly #most: number;
  readonly #byLength: Bucket[] = [];

  /** `most`: of how many mistakes. */
  constructor(most: number) {
    this.#most = most;
  }

  add(word: Word, id: number): void {
    const bucket = this.#byLength[word.text.length] ?? { ids: [], words: [], letters: new Int32Array(16) };
    this.#byLength[word.text.length] = bucket;
    const at = bucket.ids.push(id) - 1;
    bucket.words.push(word);
    if (at >= bucket.letters.length) bucket.letters = grown(bucket.letters);
    bucket.letters[at] = word.letters;
  }

  find(word: Word, found: Set<number>): void {
    const { length } = word.text;
    for (let other = length - this.#most; other <= length + this.#most; other++) {
      const bucket = this.#byLength[other];
      const allowed = Math.min(this.#most, Math.min(length, other) < 4 ? 1 : 2);
      if (bucket !== undefined && Math.abs(length - other) <= allowed) findIn(bucket, word, allowed, found);
    }
  }
}

/** Words of one length, with their letters side by side. */
interface Bucket {
  readonly ids: number[];
  readonly words: Word[];
  letters: Int32Array;
}

function findIn({ ids, words, letters }: Bucket, word: Word, allowed: number, found: Set<number>): void {
  const sought = word.letters;
  for (let at = 0; at < ids.length; at++) {
    if (!mayBeMisspelt(letters[at] ?? 0, sought, allowed)) continue;
    const [id, other] = [ids[at], words[at]];
    if (id !== undefined && other !== undefined && isMisspelt(word, other, allowed)) found.add(id);
  }
}

function grown(numbers: Int32Array): Int32Array {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
