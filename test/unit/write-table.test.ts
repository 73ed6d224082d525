import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../electron/services/tables/read-table.ts';
import { bytesSource } from '../../electron/services/tables/table-source.ts';
import { type Cell, writeCsv } from '../../electron/services/tables/write-table.ts';

const HARMFUL = [
  ...[
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '\0=1+1',
    '\u00a0=1+1',
    '\ufeff=1+1',
    '\u200b=1+1',
  ],
  ...[
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM',
    '−1',
    '﹢1',
    ' =1+1',
    '"=1+1"',
    "'=1+1",
    '"";=1+1',
    'a;=1+1',
    'a,=1+1',
    'a\t=1+1',
  ],
  ...['a\n=1+1', 'a\r=1+1', "=cmd|' /C calc'!A0", '%0A=1+1', '|=1', '=HYPERLINK("http://x.invalid","y")', '@ana', '-'],
];

describe('what is written as CSV', () => {
  test.each(HARMFUL)('of %j, no cell is a formula, with whichever separator it is opened', (cell) => {
    expect(formulasIn(writeCsv([['name', cell, cell, 'x']]))).toEqual([]);
  });

  test('of any text holds no formula, and as many rows and cells as were given', () => {
    const text = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n\0"\',;| a1＝−', '\u202e', 'é') });
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const csv = writeCsv(rows);
        expect(formulasIn(csv)).toEqual([]);
        expect(parsed(csv, ',', '\r\n').map((cells) => cells.length)).toEqual(rows.map(() => 3));
      }),
    );
  });

  test('is read by the app as it was, also what could have been a formula', async () => {
    const cells = ['@ana', '-', '+351 21 000', '=1+1', "'Abd al-Rahman", 'Ana'];
    const { rows } = await readTable(
      bytesSource('own.csv', Buffer.from(writeCsv([['a', 'b', 'c', 'd', 'e', 'f'], cells]))),
    );
    expect(rows.map((row) => row.cells)).toEqual([cells]);
  });

  test('is read again as it was, where nothing of it could be a formula', () => {
    const rows: Cell[][] = [
      ['Ana Lima', 'ana@example.org', 3, null],
      ['Jean-Luc "Nina" O\'Hara, PhD', 'two\nlines', -1.5, ''],
      ['王小明', ' blanks ', 0, '2027-03-04'],
    ];
    expect(parsed(writeCsv(rows), ',', '\r\n')).toEqual(rows.map((cells) => cells.map((cell) => String(cell ?? ''))));
  });
});

/** As spreadsheets would take the cells, opened with each separator that they may expect. */
function formulasIn(csv: string): string[] {
  return [',', ';', '\t', '|'].flatMap((separator) =>
    parsed(csv, separator, '\n')
      .concat(parsed(csv, separator, '\r'))
      .flat()
      .filter((cell) => /^[\s\p{C}"]*[=+\-@＝＋－＠−﹢]/u.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell)),
  );
}

function parsed(csv: string, delimiter: string, newline: '\n' | '\r' | '\r\n'): string[][] {
  return Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { delimiter, newline, skipEmptyLines: true }).data;
}
