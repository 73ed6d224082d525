import { setImmediate } from 'node:timers/promises';
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
  const check = () => refuseCancelled(options.signal);
  const source = watched(typeof from === 'string' ? fileSource(from) : from, check);
  if (source.size > TABLE_MAX_BYTES) throw unreadableTable('largeFile', 0, 0, TABLE_MAX_BYTES / 1024 / 1024);
  switch (kindOf(await firstOf(source))) {
    case 'zip':
      return readWorkbookTable(source, options, check);
    case 'old':
      throw unreadableTable('oldWorkbook');
    case 'other':
      throw unreadableTable('notATable');
    default:
      return readTextTable(source, options, check);
  }
}

/** Between two pieces others are answered, and it can be cancelled. */
function watched(source: TableSource, check: () => void): TableSource {
  const { name, size } = source;
  return {
    ...{ name, size },
    async *pieces() {
      for await (const piece of source.pieces()) {
        check();
        yield piece;
        await setImmediate();
      }
    },
  };
}

async function firstOf(source: TableSource): Promise<Buffer> {
  for await (const piece of source.pieces()) return piece;
  return Buffer.alloc(0);
}

/** By the first bytes, whatever the name says. */
function kindOf(first: Buffer): 'zip' | 'old' | 'text' | 'other' {
  const start = first.subarray(0, 5).toString('latin1');
  if (start.startsWith('PK\x03\x04')) return 'zip';
  if (start.startsWith('\xd0\xcf\x11\xe0')) return 'old';
  if (/^(%PDF-|\{\\rtf|GIF8)/.test(start)) return 'other';
  const sample = first.subarray(0, 4096);
  const controls = sample.reduce((count, byte) => count + (byte < 0x20 && !MAY_STAND.has(byte) ? 1 : 0), 0);
  return controls * 10 > sample.length ? 'other' : 'text';
}

/** Zeros, as letters of two bytes have; tab, line ends; the escape of old Japanese mail. */
const MAY_STAND = new Set([0, 0x09, 0x0a, 0x0d, 0x1b]);

function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('cancelled', 'Cannot read the table: it was cancelled');
}
