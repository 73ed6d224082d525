import { compareWords, DIFFERENT, type Reading } from '../alike-words.ts';
import { OTHER_SOUNDS, SAME_SOUNDS } from '../name-letters.ts';
import { Word, wordOf } from '../name-words.ts';
import { ByConsonants } from './by-consonants.ts';
import type { Crowd } from './crowd.ts';
import { HashedIds } from './hashed-ids.ts';
import { JoinedWords } from './joined-words.ts';
import { MisspeltWords } from './misspelt-words.ts';
import { takeKeys, takeSpellings } from './word-keys.ts';

/** Words that may be meant by another one, side by side with the mistakes that it would be. */
export interface AlikeWords {
  readonly ids: readonly number[];
  readonly mistakes: readonly number[];
}

/** The different words of all names of a list, and which of them may be meant by another word. */
export class Vocabulary {
  readonly #words: Word[] = [];
  readonly #ids = new Map<string, number>();
  /** By word: whether it is one by itself. */
  readonly #isWhole: boolean[] = [];
  readonly #misspelt = new MisspeltWords(2);
  readonly #joined = new JoinedWords();
  readonly #misheard = new MisspeltWords(1);
  readonly #byKey = new HashedIds();
  #elsewhere: ByConsonants | undefined;
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
    const fresh = new Word(word.text);
    this.#misspelt.add(word.text, id);
    this.#misheard.add(fresh.heard, id);
    takeKeys(fresh, 'listed', (hash) => this.#byKey.add(hash, id));
    return id;
  }

  /** Two words as one, which is only looked for as it is written. */
  addJoined(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = this.#words.push(wordOf(text)) - 1;
    this.#ids.set(text, id);
    this.#joined.add(text, id);
    takeSpellings(new Word(text), (hash) => this.#byKey.add(hash, id));
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
    const alike = this.#compared(word, this.#near(new Word(word.text)), { ...HERE, isName: crowd?.isName });
    remembered.set(word, alike);
    return alike;
  }

  /** The same between scripts of which one writes syllables or leaves vowels out: consonants are enough. */
  alikeElsewhere(word: Word): AlikeWords {
    const known = this.#alikeElsewhere.get(word);
    if (known !== undefined) return known;
    this.#elsewhere ??= new ByConsonants(this.#words, this.#isWhole);
    const near = this.#near(word);
    this.#elsewhere.find(word, near);
    const alike = this.#compared(word, near, ELSEWHERE);
    this.#alikeElsewhere.set(word, alike);
    return alike;
  }

  /** Of a text that is no word of the vocabulary, and will hardly be sought again. */
  misspelt(text: string): AlikeWords {
    const found = new Set<number>();
    this.#misspelt.find(text, found);
    return found.size === 0 ? NONE : this.#compared(new Word(text), found, HERE);
  }

  #near(word: Word): Set<number> {
    const found = new Set<number>();
    takeKeys(word, 'sought', (hash) => this.#byKey.addAllTo(found, hash));
    this.#misspelt.find(word.text, found);
    this.#joined.find(word.text, found);
    this.#misheard.find(word.heard, found);
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
