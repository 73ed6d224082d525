import { createHash } from 'node:crypto';
import type { ColumnRole, Columns } from '../../../shared/tables/columns.ts';
import { guessColumns } from '../../../shared/tables/guess-columns.ts';
import type { Table } from '../../../shared/tables/table.ts';
import type { TableFile, TableLook } from '../../../shared/tables/table-look.ts';
import type { TaskContext } from '../context.ts';
import { readBytes, readEvidence } from '../evidence.ts';
import { fileSource, type TableSource } from './table-source.ts';

/** The file that was chosen. Throws `not-found`. */
export function tableFile(context: TaskContext, file: TableFile): TableSource {
  if ('file' in file) return fileSource(context.resolve(file.file));
  const { id, fileName, size } = readEvidence(context, file.evidence);
  return { name: fileName, size, pieces: () => readBytes(context.db, id) };
}

/** In hex. */
export async function sha256Of(source: TableSource): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of source.pieces()) hash.update(piece);
  return hash.digest('hex');
}

/** So much is shown of a list, and of each of its cells. */
const FIRST = 6;
const SHOWN_MAX = 200;
/** So many rows are enough to guess by. */
export const SAMPLE = 200;

export function lookAt(table: Table, columns: Columns): TableLook {
  const { rows, rowCount, headers, sheets, notes, ...rest } = table;
  const first = rows
    .slice(0, FIRST)
    .map(({ row, cells }) => ({ row, cells: cells.map((cell) => cell.slice(0, SHOWN_MAX)) }));
  return { ...rest, headers: [...headers], sheets: [...sheets], columns, rows: rowCount, first, notes: [...notes] };
}

/** By headers and first rows; only `roles`, if not all are of use. */
export function guessedColumns({ headers, rows }: Table, roles?: readonly ColumnRole[]): Columns {
  const sample = rows.slice(0, SAMPLE).map(({ cells }) => cells);
  return guessColumns(headers, sample, roles);
}
