import type { Word } from '../name-words.ts';

/**
 * Counts, for every name of a list, how many words of it were met by words of another name and in how many mistakes. The
 * counts are kept side by side and begun anew by a number alone, as this is done for every registrant.
 */
export class NameTally {
  /** How many words each name has, and how many letters. */
  readonly #sizes: Uint16Array;
  readonly #letters: Uint16Array;
  /** How many of its words were met, by how many of the other, and in how many mistakes. */
  readonly #theirs: Uint16Array;
  readonly #ours: Uint16Array;
  readonly #mistakes: Float64Array;
  /** Of the last word that met it, and the most of any word. */
  readonly #last: Float64Array;
  readonly #lastTheirs: Uint8Array;
  readonly #most: Float64Array;
  /** By which word of which sought name it was last met. */
  readonly #met: Int32Array;
  #touched: number[] = [];
  #count = 0;
  #start = 0;
  #weight = 1;
  #soughtSize = 0;
  #soughtLetters = 0;

  constructor(names: readonly (readonly Word[])[]) {
    this.#sizes = Uint16Array.from(names, sizeOf);
    this.#letters = Uint16Array.from(names, lettersOf);
    [this.#theirs, this.#ours] = [new Uint16Array(names.length), new Uint16Array(names.length)];
    [this.#mistakes, this.#last, this.#most] = [
      new Float64Array(names.length),
      new Float64Array(names.length),
      new Float64Array(names.length),
    ];
    this.#lastTheirs = new Uint8Array(names.length);
    this.#met = new Int32Array(names.length);
  }

  begin(words: readonly Word[]): void {
    this.#touched = [];
    this.#start = this.#count;
    this.#soughtSize = sizeOf(words);
    this.#soughtLetters = lettersOf(words);
  }

  /** The next word, or several that are one. */
  next(weight: number): void {
    this.#count++;
    this.#weight = weight;
  }

  /** It may stand for so many words of that name, in so many mistakes. */
  add(at: number, theirs: number, mistakes: number): void {
    const met = this.#met[at] ?? 0;
    if (met === this.#count) {
      this.#replace(at, theirs, mistakes);
      return;
    }
    this.#met[at] = this.#count;
    if (met <= this.#start) this.#begin(at);
    this.#theirs[at] = (this.#theirs[at] ?? 0) + theirs;
    this.#ours[at] = (this.#ours[at] ?? 0) + this.#weight;
    this.#mistakes[at] = (this.#mistakes[at] ?? 0) + mistakes;
    this.#last[at] = mistakes;
    this.#lastTheirs[at] = theirs;
    if (mistakes > (this.#most[at] ?? 0)) this.#most[at] = mistakes;
  }

  /** Names that are worth comparing. */
  met(): number[] {
    return this.#touched.filter((at) => this.#isMet(at));
  }

  #begin(at: number): void {
    this.#touched.push(at);
    this.#theirs[at] = 0;
    this.#ours[at] = 0;
    this.#mistakes[at] = 0;
    this.#most[at] = 0;
  }

  /** Another word of the same name is more like it, or more of the name. */
  #replace(at: number, theirs: number, mistakes: number): void {
    const [last, lastTheirs] = [this.#last[at] ?? 0, this.#lastTheirs[at] ?? 0];
    if (theirs > lastTheirs) {
      this.#theirs[at] = (this.#theirs[at] ?? 0) + theirs - lastTheirs;
      this.#lastTheirs[at] = theirs;
    }
    if (mistakes >= last) return;
    this.#mistakes[at] = (this.#mistakes[at] ?? 0) - last + mistakes;
    this.#last[at] = mistakes;
  }

  #isMet(at: number): boolean {
    const [ours, size] = [this.#ours[at] ?? 0, this.#sizes[at] ?? 0];
    if (ours < this.#soughtSize && (this.#theirs[at] ?? 0) < size) return false;
    const letters = Math.max(this.#letters[at] ?? 0, this.#soughtLetters);
    const mistakes = (this.#mistakes[at] ?? 0) - (ours > size ? (this.#most[at] ?? 0) : 0);
    return mistakes <= MISTAKES + MISTAKES_BY_LETTER * letters;
  }
}

/** A little more than the comparison allows for what is worth counting. */
const MISTAKES = 2;
const MISTAKES_BY_LETTER = 0.1;

/** Initials may stand for anything. */
function sizeOf(words: readonly Word[]): number {
  return words.filter(({ text }) => text.length > 1).length;
}

function lettersOf(words: readonly Word[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}
