import { TABLE_MAX_COLUMNS } from '../../../../shared/tables/table.ts';
import type { TableBuilder } from '../table-builder.ts';
import { unreadableTable } from '../unreadable-table.ts';
import { type NumberFormat, shownNumber } from './number-formats.ts';
import { readPart } from './parts.ts';
import { RunReader, unescaped } from './shared-strings.ts';
import { attribute, type XmlHandler } from './xml-reader.ts';
import type { ZipParts } from './zip-parts.ts';

/** What the cells of any sheet refer to. */
export interface Shown {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
}

/** Rows as the sheet shows them. Nothing is calculated: of a formula, its last result is taken. */
export async function readSheet(zip: ZipParts, part: string, shown: Shown, builder: TableBuilder, check: () => void) {
  await readPart(zip, part, new SheetHandler(shown, builder), check);
}

class SheetHandler implements XmlHandler {
  readonly #shown: Shown;
  readonly #builder: TableBuilder;
  readonly #runs = new RunReader();
  #row = 0;
  #cells: string[] = [];
  #column = 0;
  #type = '';
  #style = 0;
  #inside: '' | 'v' | 'f' = '';
  #value = '';
  #formula: string | undefined;

  constructor(shown: Shown, builder: TableBuilder) {
    this.#shown = shown;
    this.#builder = builder;
  }

  open(name: string, attributes: string): void {
    if (name === 'c') this.#beginCell(attributes);
    else if (name === 'v') this.#inside = 'v';
    else if (name === 'f') {
      this.#inside = 'f';
      this.#formula = '';
    } else if (name === 'row') this.#beginRow(attributes);
    else this.#runs.open(name);
  }

  close(name: string): void {
    if (name === 'c') this.#endCell();
    else if (name === 'row') this.#builder.add(this.#row, this.#cells);
    else if (name === 'v' || name === 'f') this.#inside = '';
    else this.#runs.close(name);
  }

  text(text: string): void {
    if (this.#inside === 'v') this.#value += text;
    else if (this.#inside === 'f') this.#formula += text;
    else this.#runs.text(text);
  }

  #beginRow(attributes: string): void {
    const row = Number(attribute(attributes, 'r') ?? this.#row + 1);
    if (!Number.isInteger(row) || row <= this.#row || row > ROWS_MAX) throw unreadableTable('damaged', this.#row + 1);
    this.#row = row;
    this.#cells = [];
    this.#column = 0;
  }

  #beginCell(attributes: string): void {
    const place = attribute(attributes, 'r');
    this.#column = place === undefined ? this.#column + 1 : columnOf(place);
    this.#type = attribute(attributes, 't') ?? 'n';
    this.#style = Number(attribute(attributes, 's') ?? 0);
    this.#value = '';
    this.#formula = undefined;
    this.#runs.taken();
  }

  #endCell(): void {
    const text = this.#shownText();
    if (this.#formula !== undefined) this.#builder.note('formula', this.#row, this.#column);
    if (this.#type === 'e') this.#builder.note('error-value', this.#row, this.#column);
    if (text === '') return;
    if (this.#column < 1) throw unreadableTable('damaged', this.#row);
    if (this.#column > TABLE_MAX_COLUMNS) throw unreadableTable('columns', this.#row, this.#column, TABLE_MAX_COLUMNS);
    while (this.#cells.length < this.#column - 1) this.#cells.push('');
    this.#cells[this.#column - 1] = text;
  }

  #shownText(): string {
    const { strings, formats, from1904 } = this.#shown;
    if (this.#type === 'inlineStr') return this.#runs.taken();
    if (this.#value === '') return this.#formula ? `=${this.#formula}` : '';
    if (this.#type === 's') return strings[Number(this.#value)] ?? '';
    if (this.#type === 'str') return unescaped(this.#value);
    if (this.#type === 'b') return this.#value === '1' ? 'TRUE' : 'FALSE';
    if (this.#type === 'd') return this.#value.replace(/T00:00(:00(\.0+)?)?Z?$/, '');
    return this.#type === 'n' ? shownNumber(this.#value, formats[this.#style], from1904) : this.#value;
  }
}

/** As many as a sheet has. */
const ROWS_MAX = 1_048_576;

/** `B` of `B3` is 2; 0 for what is no place. */
function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length && at < 4; at++) {
    const letter = place.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}
