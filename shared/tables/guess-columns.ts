import { ROLE_WORDS } from './column-words.ts';
import { ColumnRole, type Columns } from './columns.ts';

/**
 * By the words of the headers, in many languages; where they say nothing, by what the first rows hold. Only `roles` are
 * given, if not all are of use.
 */
export function guessColumns(
  headers: readonly string[],
  sample: readonly (readonly string[])[],
  roles: readonly ColumnRole[] = ColumnRole.options,
): Columns {
  const cellsOf = (column: number) => sample.map((cells) => (cells[column] ?? '').trim()).filter((cell) => cell !== '');
  const guessed = headers.map((header, column) => {
    const byWords = roleOfHeader(header);
    if (byWords === 'scope' && mostAre(cellsOf(column), DAY)) return 'starts-on';
    return byWords === undefined ? roleOfContent(cellsOf(column)) : byWords;
  });
  const named = withName(withWholeName(guessed), headers, cellsOf);
  return named.map((role) => (role !== null && roles.includes(role) ? role : null));
}

/** Null: it is known to hold nothing of use; undefined: its words say nothing. */
function roleOfHeader(header: string): ColumnRole | null | undefined {
  const words = plain(header);
  if (words === '') return undefined;
  return ROLE_WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** In small letters, without accents, signs and the number that tells equal headers apart. */
function plain(header: string): string {
  return header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('\u0142', 'l')
    .replace(/\(\d+\)$/, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const HANDLE = /^@[\p{L}\p{N}._-]+(@[\p{L}\p{N}.-]+)?$/u;
const DAY = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|^\d{1,2}\.? \p{L}{3,}\.? \d{4}$/u;
/** Two words and more, or a few letters of a script that has no blanks between them. */
const NAME = /^\p{L}[\p{L}\p{M}'’.-]*(?:,? \p{L}[\p{L}\p{M}'’.-]*){1,4}$|^[\p{Script=Han}\p{Script=Hangul}]{2,5}$/u;

function roleOfContent(cells: readonly string[]): ColumnRole | null {
  if (mostAre(cells, EMAIL)) return 'email';
  return mostAre(cells, HANDLE) ? 'handle' : null;
}

function mostAre(cells: readonly string[], pattern: RegExp): boolean {
  return cells.filter((cell) => pattern.test(cell)).length * 2 > cells.length;
}

/** "Nombre", "Nom" and the like are the whole name where there is no other part of it. */
function withWholeName(columns: Columns): Columns {
  const [hasFirst, hasLast] = [columns.includes('first-name'), columns.includes('last-name')];
  if (hasFirst === hasLast || columns.includes('name')) return columns;
  return columns.map((role) => (role === 'first-name' || role === 'last-name' ? 'name' : role));
}

/** Where no header says so, the first column of which the cells look like names that are not the same. */
function withName(columns: Columns, headers: readonly string[], cellsOf: (column: number) => string[]): Columns {
  if (columns.some((role) => role === 'name' || role === 'first-name' || role === 'last-name')) return columns;
  const found = columns.findIndex((role, column) => {
    const cells = cellsOf(column);
    const isVaried = new Set(cells).size * 10 > cells.length * 9;
    return role === null && roleOfHeader(headers[column] ?? '') === undefined && isVaried && mostAre(cells, NAME);
  });
  return columns.map((role, column) => (column === found ? 'name' : role));
}
