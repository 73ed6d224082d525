import type { Word } from '../name-words.ts';
import { isMisspelt } from './letters-apart.ts';

/**
 * Neighbours of names written as one word, of which there are as many as names. Found by half of it: with one mistake, one
 * of the halves is left as it was.
 */
export class JoinedWords {
  readonly #byHalf = new Map<string, Entry[]>();

  add(word: Word, id: number): void {
    const middle = word.text.length >> 1;
    this.#put(`${word.text.slice(0, middle)}-`, { word, id });
    this.#put(`-${word.text.slice(middle)}`, { word, id });
  }

  find(word: Word, found: Set<number>): void {
    const { text } = word;
    if (text.length < SHORTEST) return;
    for (const half of [text.length >> 1, (text.length - 1) >> 1, (text.length + 1) >> 1]) {
      this.#take(`${text.slice(0, half)}-`, word, found);
      this.#take(`-${text.slice(half)}`, word, found);
      this.#take(`-${text.slice(half + 1)}`, word, found);
    }
  }

  #take(half: string, word: Word, found: Set<number>): void {
    for (const entry of this.#byHalf.get(half) ?? []) if (isMisspelt(word, entry.word, 1)) found.add(entry.id);
  }

  #put(half: string, entry: Entry): void {
    const entries = this.#byHalf.get(half);
    if (entries === undefined) this.#byHalf.set(half, [entry]);
    else entries.push(entry);
  }
}

interface Entry {
  readonly word: Word;
  readonly id: number;
}

const SHORTEST = 5;
