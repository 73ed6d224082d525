import { AppError } from '../../../shared/reply.ts';
import type { TableProblem } from '../../../shared/tables/table.ts';

/** Says the place as people count: from 1; 0 where there is none. */
export function unreadableTable(problem: TableProblem, row = 0, column = 0, limit = 0): AppError {
  const place = row === 0 ? '' : ` (row ${row}${column === 0 ? '' : `, column ${column}`})`;
  return new AppError('unreadable-table', `Cannot read the table: ${STATES[problem]}${place}`, {
    details: { problem, row, column, limit },
  });
}

const STATES: Readonly<Record<TableProblem, string>> = {
  notATable: 'it is no text and no XLSX workbook',
  empty: 'there is nothing in it',
  nobody: 'no row holds a name, an e-mail or a handle',
  largeFile: 'the file is too large',
  quotes: 'a quotation mark is not closed, or stands where none can',
  largeCell: 'a cell is too long',
  columns: 'it has too many columns',
  rows: 'it has too many rows',
  damaged: 'the workbook is damaged',
  bomb: 'the workbook unpacks to far more than a list of people',
  oldWorkbook: 'it is a workbook of another kind or under a passphrase: save it as XLSX or CSV',
  sheet: 'there is no such sheet',
};
