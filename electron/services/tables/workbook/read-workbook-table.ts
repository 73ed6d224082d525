import type { Table, TableChoices } from '../../../../shared/tables/table.ts';
import { type Kept, TableBuilder } from '../table-builder.ts';
import type { TableSource } from '../table-source.ts';
import { unreadableTable } from '../unreadable-table.ts';
import { readNumberFormats } from './number-formats.ts';
import { readWorkbook, type Workbook } from './parts.ts';
import { readSheet, type Shown } from './read-sheet.ts';
import { readSharedStrings } from './shared-strings.ts';
import { ZipParts } from './zip-parts.ts';

/** The sheet that was chosen, else the first that holds anything. */
export async function readWorkbookTable(
  source: TableSource,
  { sheet, ...kept }: TableChoices & Kept,
  check: () => void,
): Promise<Table> {
  const zip = new ZipParts(await wholeOf(source));
  if (!zip.has('[Content_Types].xml') || zip.has('xl/workbook.bin')) throw unreadableTable('oldWorkbook');
  const workbook = await readWorkbook(zip, check);
  const chosen = workbook.sheets.filter(({ name }) => sheet === undefined || name === sheet);
  if (chosen.length === 0) throw unreadableTable(sheet === undefined ? 'damaged' : 'sheet');
  const shown = await readShown(zip, workbook, check);
  const sheets = workbook.sheets.map(({ name }) => name);
  for (const part of chosen) {
    const builder = new TableBuilder(kept);
    await readSheet(zip, part.part, shown, builder, check);
    if (!builder.isEmpty) return { format: 'xlsx', encoding: null, sheet: part.name, sheets, ...builder.finish() };
  }
  throw unreadableTable('empty');
}

async function wholeOf(source: TableSource): Promise<Buffer> {
  const whole = Buffer.alloc(source.size);
  let at = 0;
  for await (const piece of source.pieces()) at += piece.copy(whole, at);
  return whole.subarray(0, at);
}

async function readShown(
  zip: ZipParts,
  { sharedStrings, styles, from1904 }: Workbook,
  check: () => void,
): Promise<Shown> {
  const strings = await readSharedStrings(zip, sharedStrings, check);
  return { strings, formats: await readNumberFormats(zip, styles, check), from1904 };
}
