import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

/** Two names, and whether people say that they are one person's. */
export interface LabelledPair {
  readonly names: readonly [string, string];
  readonly isSame: boolean;
  /** STRONG, MEDIUM or WEAK: how sure they are. */
  readonly quality: string;
  /** What was done to the name. */
  readonly kind: string;
}

/** Beside the project, never in it: see the README there for sources and licences. */
const FOLDER = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/** Undefined where the data is not at hand. */
export function readLabelledPairs(): readonly LabelledPair[] | undefined {
  return rowsOf('person-name-pairs.csv')?.map((row) => ({
    names: [row['name1'] ?? '', row['name2'] ?? ''],
    isSame: row['is_match'] === 'true',
    quality: row['quality'] ?? '',
    kind: KINDS.find(([, said]) => said.test(`${row['category']} ${row['notes']}`))?.[0] ?? 'nothing said of it',
  }));
}

/** By the words of those who made them. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  [
    'words more, fewer, elsewhere, joined or split',
    /added|dropped|middle name|reorder|joining|splitting|comma|space|title|ending/i,
  ],
  ['initials and short forms', /initial|nick/i],
  ['another way into Latin letters, marks', /translit|romanis|diacritic|wade|variant|double-|special|hyphen/i],
  ['another name in it', /swap|collision|different|fps|real |common/i],
  [
    'other letters',
    /sub\b|deletion|repetition|typo|defect|misspell|vowel|rearrange|replace|tps|suffix|drift|syllable|alphanumeric/i,
  ],
];

/** Mistyped twins, each with the record it was made of; those that lost their name altogether are left out. */
export function readTwins(): readonly (readonly [original: string, mistyped: string])[] | undefined {
  const [originals, mistyped] = [rowsOf('febrl4a.csv'), rowsOf('febrl4b.csv')];
  if (originals === undefined || mistyped === undefined) return undefined;
  const byNumber = new Map(originals.map((row) => [numberOf(row), nameOf(row)]));
  return mistyped
    .map((row) => [byNumber.get(numberOf(row)) ?? '', nameOf(row)] as const)
    .filter((twins) => twins.every((name) => name !== ''));
}

export type Row = Readonly<Record<string, string>>;

/** The rows of one of those files. */
export function rowsOf(file: string): readonly Row[] | undefined {
  if (!existsSync(`${FOLDER}${file}`)) return undefined;
  const text = readFileSync(`${FOLDER}${file}`, 'utf8');
  const header = { header: true, skipEmptyLines: true, transformHeader: (name: string) => name.trim() } as const;
  return Papa.parse<Row>(text, header).data;
}

function numberOf(row: Row): string {
  return row['rec_id']?.split('-')[1] ?? '';
}

function nameOf(row: Row): string {
  return [row['given_name'], row['surname']]
    .map((name) => name?.trim() ?? '')
    .filter((name) => name !== '')
    .join(' ');
}
