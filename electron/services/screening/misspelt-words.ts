import { distance } from 'fastest-levenshtein';
import { isTransposed, lettersIn } from '../name-words.ts';

/**
 * Finds words that differ in few letters, by looking at every one of about the same length: a few operations on numbers
 * each, which for the some thousand different words of many names is quicker than any index of their parts, and loses none.
 */
export class MisspeltWords {
  readonly #most: number;
  readonly #byLength: Bucket[] = [];

  /** `most`: of how many mistakes. */
  constructor(most: number) {
    this.#most = most;
  }

  add(text: string, id: number): void {
    const bucket = this.#byLength[text.length] ?? { ids: [], texts: [], letters: new Int32Array(16) };
    this.#byLength[text.length] = bucket;
    const at = bucket.ids.push(id) - 1;
    bucket.texts.push(text);
    if (at === bucket.letters.length) bucket.letters = grown(bucket.letters);
    bucket.letters[at] = lettersIn(text);
  }

  find(text: string, found: Set<number>): void {
    const { length } = text;
    let letters: number | undefined;
    for (let other = length - this.#most; other <= length + this.#most; other++) {
      const bucket = this.#byLength[other];
      const allowed = Math.min(this.#most, Math.min(length, other) < 4 ? 1 : 2);
      if (bucket === undefined || Math.abs(length - other) > allowed) continue;
      letters ??= lettersIn(text);
      findIn(bucket, { text, letters, allowed }, found);
    }
  }
}

/** Words of one length, with their letters side by side. */
interface Bucket {
  readonly ids: number[];
  readonly texts: string[];
  letters: Int32Array;
}

interface Sought {
  readonly text: string;
  readonly letters: number;
  readonly allowed: number;
}

/** Each mistake takes one letter away from either word at most. */
function findIn({ ids, texts, letters }: Bucket, { text, letters: sought, allowed }: Sought, found: Set<number>): void {
  for (let at = 0; at < ids.length; at++) {
    const other = letters[at] ?? 0;
    if (bitsIn(other ^ sought) > 2 * allowed) continue;
    if (bitsIn(other & ~sought) > allowed || bitsIn(sought & ~other) > allowed) continue;
    if (isMisspelt(text, texts[at] ?? '', allowed)) found.add(ids[at] ?? 0);
  }
}

/** Of one length, or nearly. Two letters that changed places count as one mistake. */
function isMisspelt(a: string, b: string, allowed: number): boolean {
  return distance(a, b) <= allowed || isTransposed(a, b);
}

/** How many bits are set. */
function bitsIn(bits: number): number {
  return (BITS[bits & 0xffff] ?? 0) + (BITS[bits >>> 16] ?? 0);
}

/** Of every number of 16 bits. */
const BITS = new Uint8Array(0x1_0000);
for (let number = 1; number < BITS.length; number++) BITS[number] = (BITS[number >> 1] ?? 0) + (number & 1);

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
