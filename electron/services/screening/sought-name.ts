import { nameWordsOf } from '../name-parts.ts';
import { prepareWords, type Word, type Words } from '../name-words.ts';

/** What a name is looked up by. */
export interface SoughtName {
  readonly words: readonly Word[];
  readonly script: Script;
}

/** Letters of two alphabets can be compared, with those that write syllables or only consonants they cannot. */
export type Script = 'latin' | 'alphabet' | 'elsewhere';

export function soughtName(text: string): SoughtName {
  const words = prepareWords(text);
  return { words: nameWordsOf(words), script: scriptOf(words) };
}

export function scriptOf({ isLatin, plain }: Words): Script {
  if (isLatin) return 'latin';
  return ALPHABET.test(plain) ? 'alphabet' : 'elsewhere';
}

const ALPHABET = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}]/u;

/** Those of everybody who is compared, one after another in few arrays: as objects they would take four times the memory. */
export class SoughtNames {
  readonly #words: Word[] = [];
  /** By name: where its words end. */
  readonly #ends: number[] = [];
  readonly #scripts: Script[] = [];

  add({ words, script }: SoughtName): void {
    this.#words.push(...words);
    this.#ends.push(this.#words.length);
    this.#scripts.push(script);
  }

  /** Of `count` names from one on. */
  slice(from: number, count: number): SoughtName[] {
    return Array.from({ length: count }, (_, each) => this.#at(from + each));
  }

  #at(at: number): SoughtName {
    const words = this.#words.slice(this.#ends[at - 1] ?? 0, this.#ends[at]);
    return { words, script: this.#scripts[at] ?? 'latin' };
  }
}
