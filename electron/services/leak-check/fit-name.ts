import { distance } from 'fastest-levenshtein';
import type { LeakReason } from '../../../shared/leak-check/leak.ts';
import { areShortForms, misspellings, soundAlike, type Word, wordOf } from '../name-words.ts';
import type { LetterWord } from './letter-words.ts';
import { isFirstName, isOrdinary } from './ordinary-words.ts';
import type { SecretName } from './secrets.ts';

/** How a word of a letter fits a word of a name; undefined when it is another word. */
export type Fit = Extract<LeakReason, 'part-of-name' | 'nickname' | 'spelling' | 'script' | 'sound'>;

/** The very same letters, with or without their marks. Of words such as "will" only those that are written as a name. */
export function isSame({ word, isCapital, isLatin }: LetterWord, part: Word): boolean {
  return word === part && (isCapital || !isLatin || !isOrdinary(word.text));
}

/** Mistyped, shortened, spelt by ear or in other letters. */
export function fitAlike(written: LetterWord, part: Word, name: SecretName): Fit | undefined {
  const { word, isLatin } = written;
  if (isLatin !== name.words.isLatin || written.isConsonantal !== name.words.isConsonantal)
    return fitScript(written, part, name);
  if (isLatin && !mayBeName(written)) return undefined;
  if (areShortForms(word, part) || isShortened(written, part)) return 'nickname';
  if (isMistyped(word.text, part)) return 'spelling';
  const isLong = Math.min(word.text.length, part.text.length) >= SHORTEST_BY_EAR;
  return isLong && word.text[0] === part.text[0] && soundAlike(word, part, false) ? 'sound' : undefined;
}

const SHORTEST_BY_EAR = 4;

/** A word that people write without meaning anybody is a name only where it has a capital for no other reason. */
function mayBeName({ word, isCapital, isFirst }: LetterWord): boolean {
  if (word.text.length < 2 || /^\d+$/.test(word.text)) return false;
  return !isOrdinary(word.text) || (isCapital && !isFirst && isFirstName(word.text));
}

/** Of three letters two may have changed places; a short one that begins otherwise is another name. */
function isMistyped(text: string, part: Word): boolean {
  const plain = text.replace(/[0134578]/g, (figure) => LETTERS[figure] ?? figure);
  if (plain !== text && plain === part.text) return true;
  const mistakes = misspellings(wordOf(plain), part);
  if (mistakes === undefined) return false;
  if (part.text.length <= 4 && plain[0] !== part.text[0]) return mistakes === 1 && isSwapped(plain, part.text);
  return part.text.length > 3 || isSwapped(plain, part.text);
}

const LETTERS: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b' };

function isSwapped(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

/** "Seb" of Sebastian, "Robbo" of Robert, "Xander" of Alexander. */
function isShortened({ word: { text }, isCapital }: LetterWord, { text: part }: Word): boolean {
  if (!isCapital || text.length < 3 || part.length < 4) return false;
  const stem = text.replace(/(?:y|ie|ey|i|o|a|s|z|ito|ita|ka|chen|lein)$/, '').replace(/(.)\1$/, '$1');
  if (text.length < part.length && part.startsWith(text)) return true;
  if (stem.length >= 3 && stem.length < part.length && part.startsWith(stem)) return true;
  return text.length >= 4 && text.length < part.length && part.endsWith(text);
}

/** In other letters: what sounds the same, and what a table of letters makes of it, are never quite the same. */
function fitScript({ word, isCapital, isLatin, text, isConsonantal }: LetterWord, part: Word, name: SecretName) {
  if (isLatin && isOrdinary(word.text)) return undefined;
  if (/^\p{Ll}/u.test(text) && !isCapital) return undefined;
  const byConsonants = isConsonantal !== name.words.isConsonantal;
  const wholes = [part.text, ...wholesOf(name)];
  const isNear = spellings(word.text, isConsonantal).some((spelling) =>
    wholes.some((known) => distance(spelling, known) <= Math.floor(Math.max(spelling.length, known.length) / 3)),
  );
  const isAlike = isNear || areShortForms(word, part) || soundAlike(word, part, byConsonants);
  return isAlike ? ('script' as const) : undefined;
}

/** In Arabic and Hebrew, "and", "to" and the article are written as one with the word. */
function spellings(text: string, isConsonantal: boolean): string[] {
  return isConsonantal ? [text, text.replace(/^(?:al|w|l|b|f|k|h)/, '')] : [text];
}

/** Where no blanks are written, a name is one word, the family's mostly first. */
function wholesOf({ parts }: SecretName): string[] {
  const each = parts.map(({ text }) => text);
  return parts.length < 2 ? [] : [each.join(''), each.toReversed().join('')];
}
