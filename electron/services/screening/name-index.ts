import { prepareWords, type Word, type Words } from '../name-words.ts';

/** A name of somebody listed, made ready to be compared. */
export interface ListedName {
  readonly text: string;
  readonly words: Words;
  /** Whose it is: the place in the list. */
  readonly person: number;
}

/** Finds which names of a list are worth comparing with another one, without comparing them all. */
export class NameIndex {
  readonly #names: ListedName[] = [];
  readonly #byKey = new Map<string, number[]>();

  add(text: string, person: number): void {
    const words = prepareWords(text);
    const at = this.#names.push({ text, words, person }) - 1;
    for (const key of keysOf(words)) {
      const names = this.#byKey.get(key) ?? [];
      this.#byKey.set(key, names);
      if (names.at(-1) !== at) names.push(at);
    }
  }

  candidates(words: Words): Iterable<ListedName> {
    const found = new Set<number>();
    for (const key of keysOf(words)) for (const at of this.#byKey.get(key) ?? []) found.add(at);
    return [...found].map((at) => this.#names[at]).filter((name) => name !== undefined);
  }
}

function keysOf({ words, whole }: Words): Set<string> {
  return new Set([...words, whole].flatMap(keysOfWord));
}

/** Letters left out make a misspelt word the same as the right one; sounds are in capitals, groups of short forms numbers. */
function keysOfWord(word: Word): string[] {
  const { text, sounds, consonants, shortForms = [] } = word;
  return [
    text,
    ...Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1)).filter(({ length }) => length > 1),
    ...[...sounds, consonants].filter(({ length }) => length > 1),
    ...shortForms.map((group) => `#${group}`),
  ];
}
