import { nameWordsOf } from '../name-parts.ts';
import type { Word, Words } from '../name-words.ts';
import type { Crowd } from './crowd.ts';
import { NameTally } from './name-tally.ts';
import { type AlikeWords, Vocabulary } from './vocabulary.ts';

/** A name of somebody listed, made ready to be compared. */
export interface ListedName {
  readonly text: string;
  readonly words: Words;
  /** Whose it is: the place in the list. */
  readonly person: number;
}

/**
 * Finds which names of a list are worth comparing with another one, without comparing them all: those where each word of
 * the one or each word of the other may stand for a word beside it, in few mistakes. Two names that both have a word to
 * themselves are two people's.
 */
export class NameIndex {
  readonly #names: readonly ListedName[];
  readonly #vocabulary = new Vocabulary();
  /** By word: the names that have it. */
  readonly #postings: number[][] = [];
  /** By word: of how many it is made. */
  readonly #parts: number[] = [];
  readonly #tally: NameTally;

  constructor(names: readonly ListedName[]) {
    this.#names = names;
    this.#tally = new NameTally(names.map(({ words }) => nameWordsOf(words)));
    for (const [at, { words }] of names.entries()) this.#add(nameWordsOf(words), at);
  }

  /** `isElsewhere`: it is in a script that writes other things than those of the list. `crowd`: who is sought, if known. */
  candidates(words: readonly Word[], isElsewhere: boolean, crowd: Crowd | undefined): ListedName[] {
    this.#tally.begin(words);
    for (const word of words) {
      if (word.text.length === 1 && words.length > 1) continue;
      this.#meet(isElsewhere ? this.#vocabulary.alikeElsewhere(word) : this.#vocabulary.alike(word, crowd), 1);
    }
    for (const [at, text] of joinedOf(words).entries())
      this.#meet(this.#alikeJoined(text, [words[at], words[at + 1]], crowd), 2);
    return this.#tally
      .met()
      .map((at) => this.#names[at])
      .filter((name) => name !== undefined);
  }

  #add(words: readonly Word[], at: number): void {
    for (const word of words) this.#post(this.#vocabulary.add(word), at, 1);
    for (const text of joinedOf(words)) this.#post(this.#vocabulary.addJoined(text), at, 2);
  }

  #post(id: number, at: number, parts: number): void {
    this.#parts[id] = Math.max(parts, this.#parts[id] ?? 0);
    this.#postings[id] ??= [];
    if (this.#postings[id].at(-1) !== at) this.#postings[id].push(at);
  }

  #meet({ ids, mistakes }: AlikeWords, ours: number): void {
    this.#tally.next(ours);
    for (let each = 0; each < ids.length; each++) {
      const id = ids[each] ?? 0;
      const [names, theirs, cost] = [this.#postings[id] ?? [], this.#parts[id] ?? 1, mistakes[each] ?? 0];
      for (const at of names) this.#tally.add(at, theirs, cost);
    }
  }

  /** A mistake is looked for only where one of the two is like no word here: hardly any two words are neighbours twice. */
  #alikeJoined(text: string, parts: readonly (Word | undefined)[], crowd: Crowd | undefined): AlikeWords {
    const isOdd = parts.some((word) => word !== undefined && this.#vocabulary.alike(word, crowd).ids.length === 0);
    return isOdd ? this.#vocabulary.misspelt(text) : this.#vocabulary.withText(text);
  }
}

/** Neighbours written as one word; a name of many words is a sentence. */
function joinedOf(words: readonly Word[]): string[] {
  return words.slice(1, JOINED_MAX).map((word, at) => `${words[at]?.text}${word.text}`);
}

const JOINED_MAX = 6;
