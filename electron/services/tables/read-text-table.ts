import { setImmediate } from 'node:timers/promises';
import type { Table, TableChoices } from '../../../shared/tables/table.ts';
import { type Kept, TableBuilder } from './table-builder.ts';
import type { TableSource } from './table-source.ts';
import { tellEncoding, textOf } from './text-of.ts';
import { delimiterOf, TextRows } from './text-rows.ts';

/** Between two pieces others are answered. */
export async function readTextTable(
  source: TableSource,
  { encoding: chosen, ...kept }: TableChoices & Kept,
  check: () => void,
): Promise<Table> {
  const encoding = chosen ?? (await tellEncoding(source));
  const builder = new TableBuilder(kept);
  let rows: TextRows | undefined;
  let row = 0;
  const take = (all: readonly string[][]) => {
    for (const cells of all) builder.add(++row, cells);
  };
  for await (const text of textOf(source, encoding)) {
    check();
    if (text === '') continue;
    rows ??= new TextRows(delimiterOf(text));
    take(rows.add(text));
    await setImmediate();
  }
  take(rows?.end() ?? []);
  const format = rows?.delimiter === '\t' ? 'tsv' : 'csv';
  return { format, encoding, sheet: null, sheets: [], ...builder.finish() };
}
