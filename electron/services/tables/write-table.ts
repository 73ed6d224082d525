/** A cell as text, a number, or nothing. */
export type Cell = string | number | null;

/**
 * Rows as CSV (RFC 4180, UTF-8 with its mark so that spreadsheets read every script), of which no cell is ever taken for a
 * formula: one that could be begins with an apostrophe, as OWASP ASVS 1.2.10 asks, and is put into quotation marks.
 */
export function writeCsv(rows: Iterable<readonly Cell[]>): string {
  const lines = Array.from(rows, (cells) => `${cells.map(asCell).join(',')}\r\n`);
  return `\ufeff${lines.join('')}`;
}

/**
 * What spreadsheets begin a formula or a command with, also as full-width letters, after blanks and quotation marks, and
 * after what they skip (tab, line end, NUL).
 */
const RISKY = /^[\s\p{C}"'`´‘’“”«»]*[=+\-@|%＝＋－＠−﹢﹣﹦﹫⁺⁻₊₋⁼₌]/u;
const SKIPPED = /^[\t\r\n\0\p{Cc}]/u;

function asCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  // Separators begin new cells where the file is opened with another separator than ours.
  const parts = cell.replaceAll('\0', '').split(/(?<=[,;\t|\r\n])/u);
  const safe = parts.map((part) => (RISKY.test(part) || SKIPPED.test(part) ? `'${part}` : part)).join('');
  return /^[\p{L}\p{N} ._@/:-]*$/u.test(safe) && safe === safe.trim() ? safe : `"${safe.replaceAll('"', '""')}"`;
}
