import { TABLE_MAX_ROWS, type Table, type TableNote, type TableRow } from '../../../shared/tables/table.ts';
import { plainLine } from '../plain-text.ts';
import { unreadableTable } from './unreadable-table.ts';

type Built = Pick<Table, 'headers' | 'rows' | 'notes'>;

const HEADER_MAX = 100;

/** Puts rows as they come into a table: the first that holds anything names the columns, unless it is somebody already. */
export class TableBuilder {
  #row = 0;
  #headers: string[] | undefined;
  readonly #rows: TableRow[] = [];
  readonly #notes = new Map<TableNote['kind'], TableNote>();

  /** Rows without anything are counted only. */
  add(given: readonly string[]): void {
    this.#row += 1;
    const cells = given.map((cell, column) => this.#cleaned(cell, column));
    if (cells.every((cell) => cell === '')) return;
    if (this.#headers === undefined) this.#begin(cells);
    else this.#rows.push({ row: this.#row, cells: this.#evened(cells, this.#headers.length) });
    if (this.#rows.length > TABLE_MAX_ROWS) throw unreadableTable('rows', this.#row, 0, TABLE_MAX_ROWS);
  }

  note(kind: TableNote['kind'], row: number, column: number | null): void {
    const known = this.#notes.get(kind);
    this.#notes.set(kind, known === undefined ? { kind, row, column, count: 1 } : { ...known, count: known.count + 1 });
  }

  finish(): Built {
    if (this.#headers === undefined) throw unreadableTable('empty');
    return { headers: this.#headers, rows: this.#rows, notes: [...this.#notes.values()] };
  }

  #begin(cells: readonly string[]): void {
    const isSomebody = cells.some((cell) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(cell));
    this.#headers = isSomebody ? cells.map(() => '') : this.#toldApart(cells);
    if (!isSomebody) return;
    this.note('no-headers', this.#row, null);
    this.#rows.push({ row: this.#row, cells });
  }

  /** `Name`, `Name (2)`. */
  #toldApart(names: readonly string[]): string[] {
    const times = new Map<string, number>();
    return names.map((given, column) => {
      const name = plainLine(given, HEADER_MAX);
      const time = (times.get(name) ?? 0) + 1;
      times.set(name, time);
      if (time === 1 || name === '') return name;
      this.note('same-header', this.#row, column + 1);
      return `${name} (${time})`;
    });
  }

  /** What is too much stays where it can be seen: in the last column. */
  #evened(cells: string[], columns: number): string[] {
    if (cells.length === columns) return cells;
    const [...kept] = cells.slice(0, columns);
    const more = cells.slice(columns).filter((cell) => cell !== '');
    if (more.length > 0) {
      this.note('uneven-row', this.#row, columns + 1);
      kept[columns - 1] = [kept[columns - 1], ...more].join(' ');
    }
    while (kept.length < columns) kept.push('');
    return kept;
  }

  #cleaned(cell: string, column: number): string {
    if (!UNSEEN.test(cell)) return cell.trim();
    this.note('hidden-characters', this.#row, column + 1);
    return cell.replace(EVERY_UNSEEN, '').trim();
  }
}

/**
 * What shows nothing, or changes how others are shown: NUL and other controls, marks that turn the direction, tags, halves
 * of characters. The two joiners stay, as Persian and emoji need them; line ends and tabs do too.
 */
const UNSEEN = /(?!\u200c|\u200d|[\n\t])[\p{Cc}\p{Cf}\p{Cs}]/u;
const EVERY_UNSEEN = new RegExp(UNSEEN.source, 'gu');
