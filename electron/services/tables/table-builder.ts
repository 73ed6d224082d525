import type { Columns } from '../../../shared/tables/columns.ts';
import { CELL_MAX, TABLE_MAX_ROWS, type Table, type TableNote, type TableRow } from '../../../shared/tables/table.ts';
import { plainLine } from '../plain-text.ts';
import { unreadableTable } from './unreadable-table.ts';

type Built = Pick<Table, 'headers' | 'rows' | 'rowCount' | 'notes'>;

/** What is kept of a large list. All of it when nothing is said. */
export interface Kept {
  /** The others are counted. */
  readonly first?: number | undefined;
  /** Cells of columns that hold nothing of use are left empty. */
  readonly only?: Columns | undefined;
}

const HEADER_MAX = 100;

/** Puts rows as they come into a table: the first that holds anything names the columns, unless it is somebody already. */
export class TableBuilder {
  #count = 0;
  #headers: string[] | undefined;
  readonly #kept: Kept;
  readonly #copy: (cell: string) => string;
  readonly #rows: TableRow[] = [];
  readonly #notes = new Map<TableNote['kind'], TableNote>();

  /** `copy`: of a cell that is a part of a larger text. */
  constructor(kept: Kept, copy = (cell: string) => cell) {
    this.#kept = kept;
    this.#copy = copy;
  }

  get isEmpty(): boolean {
    return this.#headers === undefined;
  }

  /** `row` as people count; one without anything is left out. */
  add(row: number, given: readonly string[]): void {
    const cells = given.map((cell, column) => this.#cleaned(cell, row, column + 1));
    if (cells.every((cell) => cell === '')) return;
    if (this.#headers === undefined) this.#begin(row, cells);
    else this.#keep(row, this.#evened(row, cells, this.#headers.length));
  }

  note(kind: TableNote['kind'], row: number, column: number | null): void {
    const known = this.#notes.get(kind);
    this.#notes.set(kind, known === undefined ? { kind, row, column, count: 1 } : { ...known, count: known.count + 1 });
  }

  finish(): Built {
    if (this.#headers === undefined) throw unreadableTable('empty');
    return { headers: this.#headers, rows: this.#rows, rowCount: this.#count, notes: [...this.#notes.values()] };
  }

  #keep(row: number, cells: readonly string[]): void {
    this.#count += 1;
    if (this.#count > TABLE_MAX_ROWS) throw unreadableTable('rows', row, 0, TABLE_MAX_ROWS);
    const { first = Number.POSITIVE_INFINITY, only } = this.#kept;
    if (this.#count > first) return;
    this.#rows.push({ row, cells: cells.map((cell, column) => (only && !only[column] ? '' : this.#copy(cell))) });
  }

  #begin(row: number, cells: readonly string[]): void {
    const isSomebody = cells.some((cell) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(cell));
    this.#headers = isSomebody ? cells.map(() => '') : this.#toldApart(row, cells);
    if (!isSomebody) return;
    this.note('no-headers', row, null);
    this.#keep(row, cells);
  }

  /** `Name`, `Name (2)`. */
  #toldApart(row: number, names: readonly string[]): string[] {
    const times = new Map<string, number>();
    return names.map((given, column) => {
      const name = plainLine(given, HEADER_MAX);
      const time = (times.get(name) ?? 0) + 1;
      times.set(name, time);
      if (time === 1 || name === '') return name;
      this.note('same-header', row, column + 1);
      return `${name} (${time})`;
    });
  }

  /** What is too much stays where it can be seen: in the last column. */
  #evened(row: number, cells: string[], columns: number): string[] {
    if (cells.length === columns) return cells;
    const [...kept] = cells.slice(0, columns);
    const more = cells.slice(columns).filter((cell) => cell !== '');
    if (more.length > 0) {
      this.note('uneven-row', row, columns + 1);
      kept[columns - 1] = [kept[columns - 1], ...more].join(' ');
    }
    while (kept.length < columns) kept.push('');
    return kept;
  }

  #cleaned(cell: string, row: number, column: number): string {
    if (cell.length > CELL_MAX) throw unreadableTable('largeCell', row, column, CELL_MAX);
    if (cell.includes('\ufffd')) this.note('undecodable', row, column);
    if (cell.charCodeAt(0) === APOSTROPHE && ESCAPED.test(cell)) return this.#cleaned(cell.slice(1), row, column);
    if (!UNSEEN.test(cell)) return cell.trim();
    this.note('hidden-characters', row, column);
    return cell.replace(EVERY_UNSEEN, '').trim();
  }
}

/**
 * What shows nothing, or changes how others are shown: NUL and other controls, marks that turn the direction, tags, halves
 * of characters. The two joiners stay, as Persian and emoji need them; line ends and tabs do too.
 */
const UNSEEN = /(?!\u200c|\u200d|[\n\t])[\p{Cc}\p{Cf}\p{Cs}]/u;
const APOSTROPHE = 0x27;
/** What was written so that no spreadsheet takes it for a formula is read as it was. */
const ESCAPED = /^'[=+\-@＝＋－＠]/;
const EVERY_UNSEEN = new RegExp(UNSEEN.source, 'gu');
