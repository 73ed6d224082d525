import { distance } from 'fastest-levenshtein';
import { isTransposed, missingLetters, soundAlike, type Word } from '../name-words.ts';

/**
 * The different words of all names of a list. Which of them may be meant by another word is found by looking at every one
 * once, which for the few thousand different words among many names is quicker than any index of their parts, and loses none.
 */
export class Vocabulary {
  readonly #words: Word[] = [];
  readonly #ids = new Map<string, number>();
  /** Ids by length of the word: what has many more letters is no misspelling. */
  readonly #byLength: number[][] = [];
  readonly #bySound = new Map<string, number[]>();
  readonly #byShortForm = new Map<number, number[]>();
  readonly #byConsonants = new Map<string, number[]>();
  readonly #alike = new Map<Word, readonly number[]>();
  readonly #alikeByConsonants = new Map<Word, readonly number[]>();

  idOf(text: string): number | undefined {
    return this.#ids.get(text);
  }

  /** Initials say nothing by themselves, and particles little. */
  weightOf(id: number): number {
    return (this.#words[id]?.text.length ?? 1) - 1;
  }

  add(word: Word): number {
    const known = this.#ids.get(word.text);
    if (known !== undefined) return known;
    const id = this.#words.push(word) - 1;
    this.#ids.set(word.text, id);
    const length = word.text.length;
    this.#byLength[length] ??= [];
    this.#byLength[length].push(id);
    for (const sound of new Set(word.sounds)) put(this.#bySound, sound, id);
    for (const group of word.shortForms ?? []) put(this.#byShortForm, group, id);
    put(this.#byConsonants, word.consonants, id);
    return id;
  }

  /** Every word that this one may stand for. Remembered, as most people share their names with others. */
  alike(word: Word): readonly number[] {
    const known = this.#alike.get(word);
    if (known !== undefined) return known;
    const found = new Set<number>();
    this.#findMisspelt(word, found);
    for (const sound of word.sounds)
      for (const id of this.#bySound.get(sound) ?? []) if (this.#sounds(word, id, false)) found.add(id);
    for (const group of word.shortForms ?? []) for (const id of this.#byShortForm.get(group) ?? []) found.add(id);
    const all = found.size === 0 ? NONE : [...found];
    this.#alike.set(word, all);
    return all;
  }

  /** The same between a script that leaves vowels out and one that does not: the consonants count too. */
  alikeByConsonants(word: Word): readonly number[] {
    const known = this.#alikeByConsonants.get(word);
    if (known !== undefined) return known;
    const others = (this.#byConsonants.get(word.consonants) ?? []).filter((id) => this.#sounds(word, id, true));
    const all = [...new Set([...this.alike(word), ...others])];
    this.#alikeByConsonants.set(word, all);
    return all;
  }

  #sounds(word: Word, id: number, byConsonants: boolean): boolean {
    const other = this.#words[id];
    return other !== undefined && soundAlike(word, other, byConsonants);
  }

  #findMisspelt(word: Word, found: Set<number>): void {
    const { length } = word.text;
    for (let other = length - MOST_MISTAKES; other <= length + MOST_MISTAKES; other++) {
      const allowed = mistakesAllowed(Math.min(length, other));
      if (Math.abs(length - other) > allowed) continue;
      for (const id of this.#byLength[other] ?? []) {
        const known = this.#words[id];
        if (known !== undefined && isMisspelt(word, known, allowed)) found.add(id);
      }
    }
  }
}

const NONE: readonly number[] = [];
const MOST_MISTAKES = 3;

/** More than `misspellings` allows: what is found here is only looked at more closely. */
function mistakesAllowed(length: number): number {
  if (length < 3) return 0;
  return length < 5 ? 1 : length < 8 ? 2 : MOST_MISTAKES;
}

function isMisspelt(a: Word, b: Word, allowed: number): boolean {
  if (a === b) return true;
  if (missingLetters(a, b) > allowed || missingLetters(b, a) > allowed) return false;
  return isTransposed(a.text, b.text) || distance(a.text, b.text) <= allowed;
}

function put<Key>(all: Map<Key, number[]>, key: Key, id: number): void {
  const ids = all.get(key);
  if (ids === undefined) all.set(key, [id]);
  else ids.push(id);
}
