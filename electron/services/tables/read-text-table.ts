import { setImmediate } from 'node:timers/promises';
import type { Table, TableChoices } from '../../../shared/tables/table.ts';
import { TableBuilder } from './table-builder.ts';
import type { TableSource } from './table-source.ts';
import { tellEncoding, textOf } from './text-of.ts';
import { delimiterOf, TextRows } from './text-rows.ts';

/** Between two pieces others are answered. */
export async function readTextTable(source: TableSource, choices: TableChoices, check: () => void): Promise<Table> {
  const encoding = choices.encoding ?? (await tellEncoding(source));
  const builder = new TableBuilder();
  let rows: TextRows | undefined;
  for await (const text of textOf(source, encoding)) {
    check();
    if (text === '') continue;
    rows ??= new TextRows(delimiterOf(text));
    for (const cells of rows.add(text)) builder.add(cells);
    await setImmediate();
  }
  for (const cells of rows?.end() ?? []) builder.add(cells);
  const format = rows?.delimiter === '\t' ? 'tsv' : 'csv';
  return { format, encoding, sheet: null, sheets: [], ...builder.finish() };
}
