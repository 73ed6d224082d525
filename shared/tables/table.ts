import { z } from 'zod';

/** Larger lists are refused before they are read. */
export const TABLE_MAX_BYTES = 100 * 1024 * 1024;
export const TABLE_MAX_ROWS = 200_000;
export const TABLE_MAX_COLUMNS = 200;
/** In UTF-16 code units: a cell of a list of people is shorter by far. */
export const CELL_MAX = 32_767;

export const TableFormat = z.enum(['csv', 'tsv', 'xlsx']);
export type TableFormat = z.infer<typeof TableFormat>;

/** By the names that decoders know. */
export const Encoding = z.enum([
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'koi8-r',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
]);
export type Encoding = z.infer<typeof Encoding>;

/** What whoever chose the file may set right. */
export const TableChoices = z.strictObject({ encoding: Encoding.optional(), sheet: z.string().max(100).optional() });
export type TableChoices = z.infer<typeof TableChoices>;

/** Why a list was not read. */
export const TableProblem = z.enum([
  'notATable',
  'empty',
  'nobody',
  'largeFile',
  'quotes',
  'largeCell',
  'columns',
  'rows',
  'damaged',
  'bomb',
  'oldWorkbook',
  'sheet',
]);
export type TableProblem = z.infer<typeof TableProblem>;

/** What is worth a look, though the list was read. */
export const TableNote = z.object({
  kind: z.enum([
    'no-headers',
    'same-header',
    'uneven-row',
    'hidden-characters',
    'mixed-encoding',
    'undecodable',
    'formula',
    'error-value',
  ]),
  /** Where it is met first, as people count: the first row and column are 1. No column: the whole row. */
  row: z.number().int(),
  column: z.number().int().nullable(),
  /** How many times. */
  count: z.number().int(),
});
export type TableNote = z.infer<typeof TableNote>;

export interface TableRow {
  /** As people count in the file: the first one is 1, whatever it holds. */
  readonly row: number;
  /** In the order of the headers, as many as they; without characters that cannot be seen. */
  readonly cells: readonly string[];
}

export interface Table {
  readonly format: TableFormat;
  /** Null for what says it itself. */
  readonly encoding: Encoding | null;
  /** Of a workbook: the one that was read, of which others could be. */
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  /** One that comes again is told apart by a number; empty where the file names none. */
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
  /** How many there are, also where only the first were asked for. */
  readonly rowCount: number;
  readonly notes: readonly TableNote[];
}
