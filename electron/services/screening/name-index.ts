import { type Word, type Words, wordOf } from '../name-words.ts';
import { Vocabulary } from './vocabulary.ts';

/** A name of somebody listed, made ready to be compared. */
export interface ListedName {
  readonly text: string;
  readonly words: Words;
  /** Whose it is: the place in the list. */
  readonly person: number;
}

/**
 * Finds which names of a list are worth comparing with another one, without comparing them all: those where words that may
 * stand for one another make up most of the shorter name.
 */
export class NameIndex {
  readonly #names: readonly ListedName[];
  readonly #vocabulary = new Vocabulary();
  /** By word: the names that have it. */
  readonly #postings: number[][] = [];
  readonly #weights: Float64Array;
  readonly #theirs: Float64Array;
  readonly #ours: Float64Array;
  /** Which word of which call was last counted for a name. */
  readonly #counted: Int32Array;
  #count = 0;

  constructor(names: readonly ListedName[]) {
    this.#names = names;
    this.#weights = Float64Array.from(names, ({ words }) => weightOf(words.words));
    this.#theirs = new Float64Array(names.length);
    this.#ours = new Float64Array(names.length);
    this.#counted = new Int32Array(names.length);
    for (const [at, { words }] of names.entries()) this.#add(words, at);
  }

  /** `byConsonants`: one side is written without its vowels. */
  candidates({ words }: Words, byConsonants: boolean): ListedName[] {
    const touched = this.#lay(words, byConsonants);
    const needed = COVERED * weightOf(words);
    return touched
      .filter((at) => this.#isCovered(at, needed))
      .map((at) => this.#names[at])
      .filter((name) => name !== undefined);
  }

  #add({ words }: Words, at: number): void {
    for (const word of [...words, ...joinedOf(words).map(({ text }) => wordOf(text))]) {
      const id = this.#vocabulary.add(word);
      this.#postings[id] ??= [];
      if (this.#postings[id].at(-1) !== at) this.#postings[id].push(at);
    }
  }

  /** Counts for each name how much of both is covered; those for which anything is. */
  #lay(words: readonly Word[], byConsonants: boolean): number[] {
    const touched: number[] = [];
    const start = this.#count;
    for (const word of words) {
      const ids = byConsonants ? this.#vocabulary.alikeByConsonants(word) : this.#vocabulary.alike(word);
      this.#count++;
      for (const id of ids) this.#cover(id, weightOfWord(word), start, touched);
    }
    for (const { text, weight } of joinedOf(words)) {
      const id = this.#vocabulary.idOf(text);
      this.#count++;
      if (id !== undefined) this.#cover(id, weight, start, touched);
    }
    return touched;
  }

  #cover(id: number, weight: number, start: number, touched: number[]): void {
    const theirs = this.#vocabulary.weightOf(id);
    for (const at of this.#postings[id] ?? []) {
      const counted = this.#counted[at] ?? 0;
      if (counted <= start) {
        touched.push(at);
        this.#ours[at] = weight;
        this.#theirs[at] = theirs;
      } else {
        if (counted !== this.#count) this.#ours[at] = (this.#ours[at] ?? 0) + weight;
        this.#theirs[at] = (this.#theirs[at] ?? 0) + theirs;
      }
      this.#counted[at] = this.#count;
    }
  }

  #isCovered(at: number, needed: number): boolean {
    if ((this.#ours[at] ?? 0) >= needed) return true;
    return (this.#theirs[at] ?? 0) >= COVERED * (this.#weights[at] ?? 0);
  }
}

/** How much of the shorter name has to be there: what has less is never scored as alike. */
const COVERED = 0.6;

/** Initials say nothing by themselves, and particles little. */
function weightOfWord({ text }: Word): number {
  return text.length - 1;
}

function weightOf(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + weightOfWord(word), 0);
}

/** Neighbours written as one word; a name of many words is a sentence. */
function joinedOf(words: readonly Word[]): { readonly text: string; readonly weight: number }[] {
  return words.slice(1, JOINED_MAX).map((word, at) => {
    const before = words[at]?.text ?? '';
    return { text: before + word.text, weight: before.length + word.text.length - 2 };
  });
}

const JOINED_MAX = 6;
