import Papa from 'papaparse';
import { TABLE_MAX_COLUMNS } from '../../../shared/tables/table.ts';
import { unreadableTable } from './unreadable-table.ts';

/** Of one row, in UTF-16 code units. */
const ROW_MAX = 200_000;
const DELIMITERS = [',', ';', '\t', '|'];

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly Papa.ParseError[];
  readonly meta: { readonly cursor: number };
}

/**
 * Rows of delimited text (RFC 4180) that comes in pieces, with their numbers: also those without anything in them. Never
 * more of it in memory than a piece and a row. Throws `unreadable-table`, saying where.
 */
export class TextRows {
  #rest = '';
  #row = 0;
  readonly delimiter: string;

  constructor(delimiter: string) {
    this.delimiter = delimiter;
  }

  /** The rows that are complete now. */
  add(text: string): string[][] {
    const input = this.#rest + text;
    const rows = this.#parse(input, true);
    if (this.#rest.length > ROW_MAX) this.#refuseLongRow();
    return rows;
  }

  /** What is left. */
  end(): string[][] {
    return this.#rest === '' ? [] : this.#parse(this.#rest, false);
  }

  #parse(input: string, moreComes: boolean): string[][] {
    const { data, errors, meta } = this.#papa(input, moreComes);
    const wrong = errors.find(({ type, row }) => type === 'Quotes' && (row ?? 0) < data.length);
    if (wrong !== undefined) this.#refuseQuotes(input, wrong.index ?? 0);
    const wide = data.findIndex((cells) => cells.length > TABLE_MAX_COLUMNS);
    if (wide !== -1) throw unreadableTable('columns', this.#row + wide + 1, TABLE_MAX_COLUMNS + 1, TABLE_MAX_COLUMNS);
    this.#row += data.length;
    this.#rest = moreComes ? input.slice(meta.cursor) : '';
    return data;
  }

  #papa(input: string, moreComes: boolean): Parsed {
    // Without a step it answers at once, as its own reader of streams has it; its types leave that open.
    return new Papa.Parser({ delimiter: this.delimiter, newline: '\n' }).parse(input, 0, moreComes);
  }

  /** `at` is where the field begins: what is before it says which row and column that is. */
  #refuseQuotes(input: string, at: number): never {
    const { data } = this.#papa(input.slice(0, at - 1), false);
    throw unreadableTable('quotes', this.#row + Math.max(1, data.length), data.at(-1)?.length ?? 1);
  }

  /** A cell that never ends, or too many of them. */
  #refuseLongRow(): never {
    const { data, errors } = this.#papa(this.#rest, false);
    const wrong = errors.find(({ type }) => type === 'Quotes');
    if (wrong !== undefined) this.#refuseQuotes(this.#rest, wrong.index ?? 0);
    const [cells = []] = data;
    if (cells.length > TABLE_MAX_COLUMNS)
      throw unreadableTable('columns', this.#row + 1, TABLE_MAX_COLUMNS + 1, TABLE_MAX_COLUMNS);
    throw unreadableTable('largeCell', this.#row + 1, cells.length, ROW_MAX);
  }
}

/** What stands most often in the first line. */
export function delimiterOf(text: string): string {
  const [line = ''] = text.slice(0, 100_000).split('\n', 1);
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
