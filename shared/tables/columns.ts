import { z } from 'zod';
import { ROLE_WORDS } from './column-words.ts';

/** What a column holds. Several may hold the same: two handles, a middle name. */
export const ColumnRole = z.enum([
  'name',
  'first-name',
  'last-name',
  'other-name',
  'email',
  'handle',
  'organisation',
  'starts-on',
  'ends-on',
  'scope',
  'note',
]);
export type ColumnRole = z.infer<typeof ColumnRole>;

/** One for each column; null: not used. */
export const Columns = z.array(ColumnRole.nullable()).max(200);
export type Columns = z.infer<typeof Columns>;

/** By the words of the headers, in many languages; where they say nothing, by what the first rows hold. */
export function guessColumns(headers: readonly string[], sample: readonly (readonly string[])[]): Columns {
  const byWords = headers.map(roleOfHeader);
  const guessed = byWords.map((role, column) => role ?? roleOfContent(sample.map((cells) => cells[column] ?? '')));
  return withoutNeedless(guessed);
}

function roleOfHeader(header: string): ColumnRole | null {
  const words = plain(header);
  if (words === '') return null;
  return ROLE_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Without accents, signs and the number that tells equal headers apart. */
function plain(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\(\d+\)$/, '')
    .replace(/[^\p{L}\p{M}\p{N}@]+/gu, ' ')
    .trim();
}

/** More than half of the cells that hold something look like it. */
function roleOfContent(cells: readonly string[]): ColumnRole | null {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const looksLike = (pattern: RegExp) => filled.filter((cell) => pattern.test(cell.trim())).length * 2 > filled.length;
  if (looksLike(/^[^\s@]+@[^\s@]+\.[^\s@]+$/u)) return 'email';
  if (looksLike(/^@[\p{L}\p{N}._-]+(@[\p{L}\p{N}.-]+)?$/u)) return 'handle';
  return null;
}

/** First and last name make a whole one: a column of both is taken only where there are none. */
function withoutNeedless(columns: Columns): Columns {
  return columns;
}
