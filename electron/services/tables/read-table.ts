import { AppError } from '../../../shared/reply.ts';
import { TABLE_MAX_BYTES, type Table, type TableChoices } from '../../../shared/tables/table.ts';
import { readTextTable } from './read-text-table.ts';
import { fileSource, type TableSource } from './table-source.ts';
import { unreadableTable } from './unreadable-table.ts';

interface Options extends TableChoices {
  readonly signal?: AbortSignal;
}

/**
 * A list of people as a table, whatever wrote it. Throws `unreadable-table` with row, column and problem, `not-found`, and
 * `cancelled`.
 */
export async function readTable(from: string | TableSource, options: Options = {}): Promise<Table> {
  const source = typeof from === 'string' ? fileSource(from) : from;
  if (source.size > TABLE_MAX_BYTES) throw unreadableTable('largeFile', 0, 0, TABLE_MAX_BYTES / 1024 / 1024);
  return readTextTable(source, options, () => refuseCancelled(options.signal));
}

function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('cancelled', 'Cannot read the table: it was cancelled');
}
