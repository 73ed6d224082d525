import { distance } from 'fastest-levenshtein';
import { compareWords, DIFFERENT, type Reading } from '../alike-words.ts';
import { OTHER_SOUNDS, SAME_SOUNDS } from '../name-letters.ts';
import { Word } from '../name-words.ts';
import type { Crowd } from './crowd.ts';
import { JoinedWords } from './joined-words.ts';
import { MisspeltWords } from './misspelt-words.ts';
import { spellingKeysOf, wordKeysOf } from './word-keys.ts';

/** Words that may be meant by another one, side by side with the mistakes that it would be. */
export interface AlikeWords {
  readonly ids: readonly number[];
  readonly mistakes: readonly number[];
}

/**
 * The different words of all names of a list. Which of them may be meant by another word is found by looking at every one
 * once, which for the few thousand different words among many names is quicker than any index of their parts, and loses none.
 */
export class Vocabulary {
  readonly #words: Word[] = [];
  readonly #ids = new Map<string, number>();
  /** By word: whether it is one by itself. */
  readonly #isWhole: boolean[] = [];
  readonly #misspelt = new MisspeltWords(2);
  readonly #joined = new JoinedWords();
  readonly #misheard = new MisspeltWords(1);
  readonly #byKey = new Map<string, number[]>();
  readonly #byConsonants = new Map<string, number[]>();
  readonly #bySkeleton = new Map<string, number[]>();
  /** What was found for a word, as most people share their names with others. */
  readonly #alike = new Map<Word, AlikeWords>();
  readonly #alikeInCrowd = new Map<Word, AlikeWords>();
  readonly #alikeElsewhere = new Map<Word, AlikeWords>();
  #crowd: Crowd | undefined;

  add(word: Word): number {
    const known = this.#ids.get(word.text);
    const id = known ?? this.#words.push(word) - 1;
    this.#ids.set(word.text, id);
    if (this.#isWhole[id] === true) return id;
    this.#isWhole[id] = true;
    this.#misspelt.add(word, id);
    this.#misheard.add(new Word(word.heard), id);
    for (const key of wordKeysOf(word, 'listed')) put(this.#byKey, key, id);
    put(this.#byConsonants, word.consonants, id);
    put(this.#bySkeleton, word.skeleton, id);
    return id;
  }

  /** Two words as one, which is only looked for as it is written. */
  addJoined(word: Word): number {
    const known = this.#ids.get(word.text);
    if (known !== undefined) return known;
    const id = this.#words.push(word) - 1;
    this.#ids.set(word.text, id);
    this.#joined.add(word, id);
    for (const key of spellingKeysOf(word)) put(this.#byKey, key, id);
    put(this.#bySkeleton, word.skeleton, id);
    return id;
  }

  /** The word itself alone. */
  withText(text: string): AlikeWords {
    const id = this.#ids.get(text);
    return id === undefined ? NONE : { ids: [id], mistakes: [0] };
  }

  /** Every word that this one may stand for. Of two words that many of a crowd have as names, fewer. */
  alike(word: Word, crowd?: Crowd): AlikeWords {
    if (crowd !== this.#crowd && crowd !== undefined) this.#alikeInCrowd.clear();
    this.#crowd = crowd ?? this.#crowd;
    const remembered = crowd === undefined ? this.#alike : this.#alikeInCrowd;
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const alike = this.#compared(word, this.#near(word), { ...HERE, isName: crowd?.isName });
    remembered.set(word, alike);
    return alike;
  }

  /** The same between scripts of which one writes syllables or leaves vowels out: consonants are enough. */
  alikeElsewhere(word: Word): AlikeWords {
    const known = this.#alikeElsewhere.get(word);
    if (known !== undefined) return known;
    const near = this.#near(word);
    for (const id of this.#byConsonants.get(word.consonants) ?? []) near.add(id);
    for (const [skeleton, ids] of this.#bySkeleton)
      if (isSkeletonAlike(word.skeleton, skeleton)) for (const id of ids) near.add(id);
    const alike = this.#compared(word, near, ELSEWHERE);
    this.#alikeElsewhere.set(word, alike);
    return alike;
  }

  /** Of a text that is no word of the vocabulary, and will hardly be sought again. */
  misspelt(text: string): AlikeWords {
    const found = new Set<number>();
    const word = new Word(text);
    this.#misspelt.find(word, found);
    return this.#compared(word, found, HERE);
  }

  #near(word: Word): Set<number> {
    const found = new Set<number>();
    for (const key of wordKeysOf(word, 'sought')) for (const id of this.#byKey.get(key) ?? []) found.add(id);
    this.#misspelt.find(word, found);
    this.#joined.find(word, found);
    this.#misheard.find(new Word(word.heard), found);
    return found;
  }

  #compared(word: Word, near: ReadonlySet<number>, reading: Reading): AlikeWords {
    const ids: number[] = [];
    const mistakes: number[] = [];
    for (const id of near) {
      const other = this.#words[id];
      const alike = other === undefined ? DIFFERENT : compareWords(word, other, reading, false).mistakes;
      if (alike > MOST_MISTAKES) continue;
      ids.push(id);
      mistakes.push(alike);
    }
    return ids.length === 0 ? NONE : { ids, mistakes };
  }
}

const NONE: AlikeWords = { ids: [], mistakes: [] };
const HERE = { isElsewhere: false, byConsonants: false, letters: SAME_SOUNDS };
const ELSEWHERE = { isElsewhere: true, byConsonants: true, letters: OTHER_SOUNDS };
/** In one word; with more, two names are not alike however long they are. */
const MOST_MISTAKES = 2.6;

function isSkeletonAlike(a: string, b: string): boolean {
  if (a === b) return a.length > 1;
  return Math.min(a.length, b.length) > 2 && Math.abs(a.length - b.length) < 2 && distance(a, b) < 2;
}

function put(all: Map<string, number[]>, key: string, id: number): void {
  const ids = all.get(key);
  if (ids === undefined) all.set(key, [id]);
  else ids.push(id);
}
