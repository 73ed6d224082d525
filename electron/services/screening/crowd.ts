import { nameWordsOf } from '../name-parts.ts';
import type { Word, Words } from '../name-words.ts';
import type { SoughtName } from './sought-name.ts';

/** How often each name and organisation occurs among everybody who is compared: what many share says little. */
export class Crowd {
  readonly #words = new Map<Word, number>();
  readonly #organisations = new Map<string, number>();
  #people = 0;
  readonly #before: Crowd | undefined;

  /** `before`: who is counted already, and goes on being counted by itself. */
  constructor(before?: Crowd) {
    this.#before = before;
  }

  add(names: readonly SoughtName[], organisation: string): void {
    this.#people++;
    for (const word of new Set(names.flatMap(({ words }) => words))) count(this.#words, word);
    if (organisation !== '') count(this.#organisations, organisation);
  }

  get people(): number {
    return this.#people + (this.#before?.people ?? 0);
  }

  countOf(word: Word): number {
    return (this.#words.get(word) ?? 0) + (this.#before?.countOf(word) ?? 0);
  }

  /** Whether a word is a name and no slip: a mistake is hardly made three times, unless there are very many people. */
  readonly isName = (word: Word): boolean => this.countOf(word) >= Math.max(SLIPS_NEVER, this.people / SLIPS_ONE_IN);

  /**
   * How many here would have all these words in their name by chance, if names were given out at random. Initials are no
   * words; a name with a rare word is nobody else's.
   */
  expected(words: Words): number {
    const counts = nameWordsOf(words)
      .filter(({ text }) => text.length > 1)
      .map((word) => this.countOf(word));
    if (counts.some((count) => count < SLIPS_NEVER)) return 0;
    return counts.reduce((expected, count) => (expected * count) / this.people, this.people);
  }

  countOfOrganisation(organisation: string): number {
    return (this.#organisations.get(organisation) ?? 0) + (this.#before?.countOfOrganisation(organisation) ?? 0);
  }
}

const SLIPS_NEVER = 3;
const SLIPS_ONE_IN = 10_000;

function count<Key>(all: Map<Key, number>, key: Key): void {
  all.set(key, (all.get(key) ?? 0) + 1);
}
