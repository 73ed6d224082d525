import { fold } from '../../../electron/services/name-words.ts';
import { type Row, rowsOf } from '../labelled-pairs.ts';
import type { Chance } from './chance.ts';

/** A word of a name, as it is written at home and in Latin letters; the two are often the same. */
export interface Spelling {
  readonly native: string;
  readonly latin: string;
  readonly country: string;
}

/** Given names and family names to draw from, and which short forms people use. */
export interface Names {
  readonly given: readonly Spelling[];
  readonly family: readonly Spelling[];
  readonly shortForms: ReadonlyMap<string, readonly string[]>;
  /** All of them, in Latin letters without marks. */
  readonly known: ReadonlySet<string>;
  /** Whether they were taken from public lists, or invented. */
  readonly isPublic: boolean;
}

/** Of 106 countries, where the lists lie beside the project; else invented ones, which have one script only. */
export function readNames(chance: Chance): Names {
  const [given, family, nicknames] = ['common-forenames-by-country', 'common-surnames-by-country', 'nicknames'].map(
    (file) => rowsOf(`${file}.csv`),
  );
  if (given === undefined || family === undefined || nicknames === undefined) return invented(chance);
  const [allGiven, allFamily] = [spellings(given), spellings(family)];
  return {
    given: allGiven,
    family: allFamily,
    known: wordsOf([...allGiven, ...allFamily]),
    shortForms: shortFormsOf(nicknames),
    isPublic: true,
  };
}

function wordsOf(spellings: readonly Spelling[]): Set<string> {
  return new Set(spellings.flatMap(({ latin }) => fold(latin).match(/[a-z]+/g) ?? []));
}

function shortFormsOf(rows: readonly Row[]): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const { name1: name = '', name2: short = '' } of rows) all.set(name, [...(all.get(name) ?? []), short]);
  return all;
}

function spellings(rows: readonly Row[]): Spelling[] {
  const all = rows.map((row) => ({
    native: firstOf(row['Localized Name']),
    latin: firstOf(row['Romanized Name']),
    country: row['Country'] ?? '',
  }));
  const known = all.filter(({ native, latin }) => latin.length > 1 && native !== '');
  return [...new Map(known.map((spelling) => [`${spelling.latin} ${spelling.native}`, spelling])).values()];
}

/** Some rows give several ways of writing a name. */
function firstOf(text = ''): string {
  return (
    text
      .split(/[/,;(]/)[0]
      ?.replaceAll(STRESS, '')
      .trim() ?? ''
  );
}

/** Marked in dictionaries, in no name as it is written. */
const STRESS = /(?<=\p{Script=Cyrillic})\u0301/gu;

function invented(chance: Chance): Names {
  const words = (count: number, ends: readonly string[]) =>
    Array.from({ length: count }, () => inventWord(chance, chance.pick(ends))).map((latin) => ({
      native: latin,
      latin,
      country: '',
    }));
  const given = words(1400, ['a', 'o', 'e', 'in', 'us', 'ela']);
  const family = words(1900, ['er', 'son', 'ez', 'ov', 'ini', 'ard']);
  return { given, family, known: wordsOf([...given, ...family]), shortForms: new Map(), isPublic: false };
}

/** Of syllables: pronounceable, and nobody's. */
export function inventWord(chance: Chance, end: string): string {
  const syllables = Array.from(
    { length: 2 + chance.below(2) },
    () =>
      chance.pick([...'bdfghjklmnprstvz', 'ch', 'tr', 'st', 'gr', 'sh']) +
      chance.pick([...'aeiou', 'ei', 'an', 'or', 'il']),
  );
  const word = syllables.join('') + end;
  return word.charAt(0).toUpperCase() + word.slice(1);
}
