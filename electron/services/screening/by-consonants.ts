import { distance } from 'fastest-levenshtein';
import type { Word } from '../name-words.ts';

/** Words by what is left of them without vowels; for scripts that write syllables, or leave vowels out. */
export class ByConsonants {
  readonly #bySound = new Map<string, number[]>();
  readonly #bySkeleton = new Map<string, number[]>();

  /** `isWhole`: by word, whether it is one by itself; two as one are not sought by their sound. */
  constructor(words: readonly Word[], isWhole: readonly boolean[]) {
    for (const [id, word] of words.entries()) {
      if (isWhole[id] === true) put(this.#bySound, word.consonants, id);
      put(this.#bySkeleton, word.skeleton, id);
    }
  }

  find(word: Word, found: Set<number>): void {
    for (const id of this.#bySound.get(word.consonants) ?? []) found.add(id);
    for (const [skeleton, ids] of this.#bySkeleton)
      if (isAlike(word.skeleton, skeleton)) for (const id of ids) found.add(id);
  }
}

function isAlike(a: string, b: string): boolean {
  if (a === b) return a.length > 1;
  return Math.min(a.length, b.length) > 2 && Math.abs(a.length - b.length) < 2 && distance(a, b) < 2;
}

function put(all: Map<string, number[]>, key: string, id: number): void {
  const ids = all.get(key);
  if (ids === undefined) all.set(key, [id]);
  else ids.push(id);
}
