import { setImmediate } from 'node:timers/promises';
import { TABLE_MAX_ROWS, type Table, type TableChoices } from '../../../shared/tables/table.ts';
import { Copies } from './copies.ts';
import { type Kept, TableBuilder } from './table-builder.ts';
import type { TableSource } from './table-source.ts';
import { tellEncoding } from './tell-encoding.ts';
import { textOf } from './text-of.ts';
import { delimiterOf, TextRows } from './text-rows.ts';
import { unreadableTable } from './unreadable-table.ts';

/** As much as is told apart and put into rows at a time, in UTF-16 code units. */
const PIECE = 64 * 1024;
/** As many as a sheet has, most of them empty. */
const LINES_MAX = 1_048_576;

/** Between two pieces others are answered. */
export async function readTextTable(
  source: TableSource,
  { encoding: chosen, ...kept }: TableChoices & Kept,
  check: () => void,
): Promise<Table> {
  const encoding = chosen === undefined ? await tellEncoding(source) : { encoding: chosen };
  const builder = new TableBuilder(kept, new Copies().of);
  let rows: TextRows | undefined;
  let row = 0;
  const take = (all: readonly string[][]) => {
    for (const cells of all) builder.add(++row, cells);
    if (row > LINES_MAX) throw unreadableTable('rows', row, 0, TABLE_MAX_ROWS);
  };
  const strange = (line: number) => builder.note('mixed-encoding', line, null);
  for await (const text of inPieces(textOf(source, encoding, strange))) {
    check();
    rows ??= new TextRows(delimiterOf(text));
    take(rows.add(text));
    await setImmediate();
  }
  take(rows?.end() ?? []);
  const format = rows?.delimiter === '\t' ? 'tsv' : 'csv';
  return { format, encoding: encoding.encoding, sheet: null, sheets: [], ...builder.finish() };
}

/** Lines that come one by one are put together. */
async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const text of texts) {
    held += text;
    if (held.length < PIECE) continue;
    yield held;
    held = '';
  }
  if (held !== '') yield held;
}
