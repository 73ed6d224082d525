import { AppError } from '../../../shared/reply.ts';
import { TABLE_MAX_BYTES, type Table, type TableChoices } from '../../../shared/tables/table.ts';
import { readTextTable } from './read-text-table.ts';
import type { Kept } from './table-builder.ts';
import { fileSource, type TableSource } from './table-source.ts';
import { unreadableTable } from './unreadable-table.ts';
import { readWorkbookTable } from './workbook/read-workbook-table.ts';

export interface TableOptions extends TableChoices, Kept {
  readonly signal?: AbortSignal;
}

/**
 * A list of people as a table, whatever wrote it. Throws `unreadable-table` with row, column and problem, `not-found`, and
 * `cancelled`.
 */
export async function readTable(from: string | TableSource, options: TableOptions = {}): Promise<Table> {
  const source = typeof from === 'string' ? fileSource(from) : from;
  if (source.size > TABLE_MAX_BYTES) throw unreadableTable('largeFile', 0, 0, TABLE_MAX_BYTES / 1024 / 1024);
  const check = () => refuseCancelled(options.signal);
  const isZip = (await firstOf(source)).subarray(0, 4).toString('latin1') === 'PK\x03\x04';
  return isZip ? readWorkbookTable(source, options, check) : readTextTable(source, options, check);
}

async function firstOf(source: TableSource): Promise<Buffer> {
  for await (const piece of source.pieces()) return piece;
  return Buffer.alloc(0);
}

function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('cancelled', 'Cannot read the table: it was cancelled');
}
