import { distance } from 'fastest-levenshtein';
import type { LeakReason } from '../../../shared/leak-check/leak.ts';
import { areShortForms, misspellings, soundAlike, type Word, wordOf } from '../name-words.ts';
import type { LetterWord } from './letter-words.ts';
import { isGivenName, isOrdinary, isRare } from './ordinary-words.ts';
import type { SecretName } from './secrets.ts';

/** How a word of a letter fits a word of a name; undefined when it is another word. */
export type Fit = Extract<LeakReason, 'part-of-name' | 'nickname' | 'spelling' | 'script' | 'sound'>;

/** The very same letters, with or without their marks. Of words such as "will" only those that are written as a name. */
export function isSame({ word, isCapital, isLatin }: LetterWord, part: Word): boolean {
  if (word.text !== part.text) return false;
  return isCapital || !isLatin || !isOrdinary(word.text) || (isGivenName(word.text) && isRare(word.text, false));
}

/** From 0 to 1. */
export function likenessOf({ word }: LetterWord, part: Word, name: SecretName): number {
  const each = [part.text, ...wholesOf(name)].map(
    (known) => 1 - distance(word.text, known) / Math.max(word.text.length, known.length, 1),
  );
  return Math.max(...each);
}

/** Mistyped, shortened, spelt by ear or in other letters. */
export function fitAlike(written: LetterWord, part: Word, name: SecretName): Fit | undefined {
  const { word, isLatin } = written;
  if (isLatin !== name.words.isLatin || written.isConsonantal !== name.words.isConsonantal)
    return fitScript(written, part, name);
  if (isLatin && !mayBeName(written)) return undefined;
  if (areShortForms(word, part) || isShortened(written, part)) return 'nickname';
  if ((part.text.length > 3 || !isAllCapitals(written)) && isMistyped(word.text, part)) return 'spelling';
  const isLong = Math.min(word.text.length, part.text.length) >= SHORTEST_BY_EAR;
  return isLong && word.text[0] === part.text[0] && soundAlike(word, part, false) ? 'sound' : undefined;
}

const SHORTEST_BY_EAR = 4;

/** "KTM" is not somebody called Kim. */
function isAllCapitals({ text }: LetterWord): boolean {
  return /^\p{Lu}{2,}$/u.test(text);
}

/** A word that people write without meaning anybody is a name only where it has a capital for no other reason. */
function mayBeName({ word: { text }, isCapital, isFirst }: LetterWord): boolean {
  if (text.length < 2 || /^\d+$/.test(text)) return false;
  if (CALENDAR.has(text)) return false;
  if (isCapital && (isGivenName(text) || isRare(text, isFirst))) return true;
  return !isOrdinary(text);
}

/** These have a capital in every sentence. */
const CALENDAR: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december ' +
    'monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
);

/** A short word that begins otherwise, or another given name, is not the same name mistyped. */
function isMistyped(text: string, part: Word): boolean {
  const plain = text.replace(/[0134578]/g, (figure) => LETTERS[figure] ?? figure);
  if (plain !== text && plain === part.text) return true;
  if (undoubled(plain) === undoubled(part.text)) return true;
  if (isGivenName(text) && text[0] !== part.text[0]) return false;
  if (part.text.length === 3 && plain[0] === part.text[0])
    return !isGivenName(text) && distance(plain, part.text) === 1;
  const mistakes = misspellings(wordOf(plain), part);
  if (mistakes === undefined) return false;
  if (part.text.length <= 4 && plain[0] !== part.text[0]) return mistakes === 1 && isSwapped(plain, part.text);
  return mistakes > 0;
}

const LETTERS: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b' };

function undoubled(text: string): string {
  return text.replace(/(.)\1+/g, '$1');
}

function isSwapped(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

/** "Seb" of Sebastian, "Robbo" of Robert, "Xander" of Alexander, "Weiwei" of Wei. */
function isShortened({ word: { text }, isCapital }: LetterWord, { text: part }: Word): boolean {
  if (!isCapital || text.length < 3) return false;
  const half = text.slice(0, text.length / 2);
  if (half.length >= 2 && text === half + half && part.startsWith(half)) return true;
  if (text.length >= part.length || part.length < 4) return false;
  if (part.startsWith(text)) return true;
  const stem = text.replace(/(?:y|ie|ey|i|o)$/, '').replace(/(.)\1$/, '$1');
  if (stem.length >= 3 && part.startsWith(stem)) return true;
  const shared = sharedBeginning(text, part);
  if (isGivenName(text)) return shared >= 4 && shared >= text.length - 1;
  const isBeginning = shared >= 3 && shared >= text.length - LONGEST_ENDING;
  return (
    isBeginning ||
    (text.length >= 4 && part.endsWith(text)) ||
    (text.length >= 6 && part.includes(text.slice(0, -LONGEST_ENDING)))
  );
}

/** "-y", "-os", "-ie". */
const LONGEST_ENDING = 2;

function sharedBeginning(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** In other letters: what sounds the same, and what a table of letters makes of it, are never quite the same. */
function fitScript({ word, isCapital, isLatin, text, isConsonantal }: LetterWord, part: Word, name: SecretName) {
  if (isLatin && isOrdinary(word.text)) return undefined;
  if (CASED.test(text) && !isCapital) return undefined;
  const byConsonants = isConsonantal !== name.words.isConsonantal;
  const wholes = [part.text, ...wholesOf(name)];
  const isNear = spellings(word.text, isConsonantal).some((spelling) =>
    wholes.some((known) => distance(spelling, known) <= Math.floor(Math.max(spelling.length, known.length) / 3)),
  );
  const skeletons = wholesOf(name).map((whole) => wordOf(whole).consonants);
  const isSkeleton = word.consonants.length >= 3 && skeletons.some((each) => distance(each, word.consonants) <= 1);
  const isAlike = isNear || isSkeleton || areShortForms(word, part) || soundAlike(word, part, byConsonants);
  return isAlike ? ('script' as const) : undefined;
}

/** Scripts in which a name has a capital. */
const CASED = /^[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;

/** In Arabic and Hebrew, "and", "to" and the article are written as one with the word. */
function spellings(text: string, isConsonantal: boolean): string[] {
  return isConsonantal ? [text, text.replace(/^(?:al|w|l|b|f|k|h)/, '')] : [text, text.replace(/dzh/g, 'j')];
}

/** Where no blanks are written, a name is one word, the family's mostly first. */
function wholesOf({ parts }: SecretName): string[] {
  const each = parts.map(({ text }) => text);
  return parts.length < 2 ? [] : [each.join(''), each.slice(-1).concat(each.slice(0, -1)).join('')];
}
