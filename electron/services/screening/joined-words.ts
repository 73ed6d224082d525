import { distance } from 'fastest-levenshtein';
import { isTransposed } from '../name-words.ts';
import { HashedIds, hashOf } from './hashed-ids.ts';

/**
 * Neighbours of names written as one word, of which there are as many as names. Found by half of it: with one mistake, one
 * of the halves is left as it was.
 */
export class JoinedWords {
  readonly #texts: string[] = [];
  readonly #ids: number[] = [];
  readonly #byHalf = new HashedIds();
  readonly #places = new Set<number>();

  add(text: string, id: number): void {
    const place = this.#texts.push(text) - 1;
    this.#ids.push(id);
    const middle = text.length >> 1;
    this.#byHalf.add(hashOf(text, FIRST, 0, middle), place);
    this.#byHalf.add(hashOf(text, LAST, middle, text.length), place);
  }

  find(text: string, found: Set<number>): void {
    const { length } = text;
    if (length < SHORTEST) return;
    this.#places.clear();
    for (let half = (length - 1) >> 1; half <= (length + 1) >> 1; half++) {
      this.#byHalf.addAllTo(this.#places, hashOf(text, FIRST, 0, half));
      this.#byHalf.addAllTo(this.#places, hashOf(text, LAST, half, length));
      this.#byHalf.addAllTo(this.#places, hashOf(text, LAST, half + 1, length));
    }
    for (const place of this.#places) if (isMisspelt(text, this.#texts[place] ?? '')) found.add(this.#ids[place] ?? 0);
  }
}

/** Seeds, apart from all letters. */
const [FIRST, LAST] = [0x1_0000, 0x2_0000];
const SHORTEST = 5;

function isMisspelt(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= 1 && (distance(a, b) <= 1 || isTransposed(a, b));
}
