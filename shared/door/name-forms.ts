/** How a text is read here: in Latin letters, and by sound. Given by whoever has the libraries for it. */
export interface Reading {
  ascii(text: string): string;
  sound(word: string): string;
}

/** Two words are a name; one is a part of one. */
export type Wholeness = 'name' | 'one-word' | 'part' | 'nothing';

/**
 * All forms under which a name is put on a door list: each two words of it by their sound, one by its sound and the other with
 * any letter left out, and all of it as one word. No form is of one word of several, nor of initials: there are so few of
 * those that whoever holds the list could try them all. `alsoCalled` gives what else people of such a name are called.
 */
export function formsToKeep(name: string, reading: Reading, alsoCalled: (word: string) => readonly string[]): string[] {
  const written = wordsOf(name, reading);
  const parts = written.flatMap((word) => word.split('-'));
  const pairs = [...pairsOfWritten(written), ...pairsOfParts(written), ...pairsOfJoined(parts)];
  const telling = tellingOf(pairs, parts, (word) => alsoCalled(word).length > 0);
  return [
    ...new Set([
      ...telling.flatMap((pair) => formsOfPair(pair, reading)),
      ...telling.flatMap(([one, other]) => [
        ...alsoCalled(one).map((called) => beside(called, other, reading)),
        ...alsoCalled(other).map((called) => beside(called, one, reading)),
      ]),
      ...formsOfWhole(parts).flatMap(withoutOneLetter).map(asWhole),
    ]),
  ];
}

/** Under which a name is looked for. Of many words only neighbours are paired, and the first with the last. */
export function formsToSeek(name: string, reading: Reading): string[] {
  const written = wordsOf(name, reading);
  const pairs = [...neighbours(named(written.map(joined))), ...neighbours(named(written)).flatMap(pairsOfLongParts)];
  const [only, ...others] = written.map(joined);
  const whole = only !== undefined && others.length === 0 ? withoutOneLetter(only) : [only, ...others].join('');
  return [...new Set([...pairs.flatMap((pair) => formsOfPair(pair, reading)), ...[whole].flat().map(asWhole)])];
}

/** Whether a name as it was typed says enough to be looked for: initials do not. */
export function wholenessOf(name: string, reading: Reading): Wholeness {
  const words = wordsOf(name, reading).map(joined);
  const long = words.filter(isWord).length;
  if (long >= 2) return 'name';
  if (long === 0) return 'nothing';
  return words.length === 1 ? 'one-word' : 'part';
}

type Pair = readonly [string, string];

/** Without two given names before a family name: many people share those. */
function tellingOf(pairs: readonly Pair[], parts: readonly string[], isGiven: (word: string) => boolean) {
  if (parts.every(isGiven)) return pairs; // any of them may be the family name
  const last = parts.at(-1) ?? '';
  return pairs.filter((pair) => pair.includes(last) || !pair.every(isGiven));
}

const MOST_WORDS = 6;
/** Shorter words with a letter left out, or by their sound, would be many other words too. */
const LONG_WORD = 4;
const LONG_PAIR = 10;

function formsOfPair([one, other]: Pair, reading: Reading): string[] {
  const { sound } = reading;
  return [
    ...(one.length + other.length < LONG_PAIR ? [] : [`sounds ${[sound(one), sound(other)].sort().join(' ')}`]),
    ...withoutOneLetter(one).map((text) => beside(text, other, reading)),
    ...withoutOneLetter(other).map((text) => beside(text, one, reading)),
  ];
}

function beside(text: string, other: string, { sound }: Reading): string {
  return `${text} beside ${other.length < LONG_WORD ? other : sound(other)}`;
}

/** The word itself too: it is another one with a letter too many. */
function withoutOneLetter(word: string): string[] {
  if (word.length < LONG_WORD) return [word];
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

function asWhole(text: string): string {
  return `whole ${text}`;
}

/** Family names stand first in many places. */
function formsOfWhole(parts: readonly string[]): string[] {
  return [parts.join(''), [...parts.slice(-1), ...parts.slice(0, -1)].join('')].filter((text) => text !== '');
}

function pairsOfWritten(written: readonly string[]): Pair[] {
  return pairsAmong(named(written.map(joined)));
}

/** "Okonkwo-Bell" is Okonkwo and Bell for whoever gives one of them; the two of them alone are nobody. */
function pairsOfParts(written: readonly string[]): Pair[] {
  const parts = named(written).map((word) => word.split('-'));
  return pairsAmong(parts).flatMap(([some, others]) =>
    some.flatMap((one) => others.map((other): Pair => [one, other])),
  );
}

/** Parts of a hyphenated name that are names of their own; "Chia-hao" is one. */
function pairsOfLongParts([one, other]: Pair): Pair[] {
  const [some, others] = [longParts(one), longParts(other)];
  if (some.length + others.length === 2) return [];
  return some.flatMap((part) => others.map((beside): Pair => [part, beside]));
}

function longParts(word: string): string[] {
  const parts = word.split('-');
  return parts.every(({ length }) => length >= LONG_WORD) ? parts : [joined(word)];
}

/** "Jean Pierre" as "Jeanpierre". */
function pairsOfJoined(parts: readonly string[]): Pair[] {
  if (parts.length < 3 || parts.length > MOST_WORDS) return [];
  return parts.slice(1).flatMap((word, at) => pairsAmong(parts.toSpliced(at, 2, `${parts[at]}${word}`)));
}

function pairsAmong<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((one, at) => items.slice(at + 1).map((other): [Item, Item] => [one, other]));
}

function neighbours(words: readonly string[]): Pair[] {
  const [first, last] = [words[0], words.at(-1)];
  const pairs = words.slice(1).map((word, at): Pair => [words[at] ?? '', word]);
  return words.length > 2 && first !== undefined && last !== undefined ? [...pairs, [first, last]] : pairs;
}

/** Without initials; and without particles and titles where two other words are left. */
function named(words: readonly string[]): string[] {
  const long = words.filter((word) => isWord(joined(word)));
  const telling = long.filter((word) => !BESIDE_NAMES.has(word));
  return (telling.length >= 2 ? telling : long).slice(0, MOST_WORDS);
}

/** In lower case; hyphens are kept. */
function wordsOf(name: string, { ascii }: Reading): string[] {
  const plain = ascii(name.normalize('NFKD').replace(MARKS, '').normalize('NFC')).toLowerCase();
  return plain.replace(/['`]/g, '').match(/[a-z0-9]+(-[a-z0-9]+)*/g) ?? [];
}

function joined(word: string): string {
  return word.replaceAll('-', '');
}

function isWord({ length }: string): boolean {
  return length > 1;
}

/** Accents, and the vowel marks of Arabic and Hebrew: often left out. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]+/g;
const BESIDE_NAMES: ReadonlySet<string> = new Set(
  'de da do dos das del della di du la le los van von vom zu zur der den ter ten al el bin ibn bint abu dr prof mr mrs ms mx herr frau sr sra'.split(
    ' ',
  ),
);
