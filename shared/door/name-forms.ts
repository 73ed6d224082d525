/** How a text is read here: in Latin letters, and by sound. Given by whoever has the libraries for it. */
export interface Reading {
  ascii(text: string): string;
  sound(word: string): string;
}

/** Two words are a name; one is a part of one. */
export type Wholeness = 'name' | 'one-word' | 'part' | 'nothing';

/**
 * All forms under which a name is put on a door list: each two words of it by their sound, one by its sound and the other with
 * any letter left out, and all of it as one word. No form is of one word of several, nor of initials: there are so few of those that whoever holds
 * the list could try them all.
 */
export function formsToKeep(name: string, reading: Reading): string[] {
  const words = wordsOf(name, reading);
  return formsOf(words, pairsAmong(words.filter(isWord).slice(0, MOST_WORDS)), reading);
}

/** Under which a name is looked for. Of many words only neighbours are paired, and the first with the last. */
export function formsToSeek(name: string, reading: Reading): string[] {
  const words = wordsOf(name, reading);
  return formsOf(words, neighbours(words.filter(isWord).slice(0, MOST_WORDS)), reading);
}

/** Whether a name as it was typed says enough to be looked for: initials do not. */
export function wholenessOf(name: string, reading: Reading): Wholeness {
  const words = wordsOf(name, reading);
  const long = words.filter(isWord).length;
  if (long >= 2) return 'name';
  if (long === 0) return 'nothing';
  return words.length === 1 ? 'one-word' : 'part';
}

const MOST_WORDS = 6;
type Pair = readonly [string, string];

function formsOf(words: readonly string[], pairs: readonly Pair[], { sound }: Reading): string[] {
  const forms = new Set<string>();
  if (words.length > 0) forms.add(`whole ${words.join('')}`).add(`whole ${words.toSorted().join('')}`);
  for (const [one, other] of pairs) {
    forms.add(`sounds ${[sound(one), sound(other)].sort().join(' ')}`);
    for (const text of withoutOneLetter(one)) forms.add(`${text} beside ${sound(other)}`);
    for (const text of withoutOneLetter(other)) forms.add(`${text} beside ${sound(one)}`);
  }
  return [...forms];
}

/** The word itself too: it is another one with a letter too many. */
function withoutOneLetter(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

function pairsAmong(words: readonly string[]): Pair[] {
  return words.flatMap((one, at) => words.slice(at + 1).map((other): Pair => [one, other]));
}

function neighbours(words: readonly string[]): Pair[] {
  const [first, last] = [words[0], words.at(-1)];
  const pairs = words.slice(1).map((word, at): Pair => [words[at] ?? '', word]);
  return words.length > 2 && first !== undefined && last !== undefined ? [...pairs, [first, last]] : pairs;
}

function wordsOf(name: string, { ascii }: Reading): string[] {
  const plain = ascii(name.normalize('NFKD').replace(MARKS, '').normalize('NFC')).toLowerCase();
  return plain.replace(/['`]/g, '').match(/[a-z0-9]+/g) ?? [];
}

function isWord({ length }: string): boolean {
  return length > 1;
}

/** Accents, and the vowel marks of Arabic and Hebrew: often left out. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]+/g;
