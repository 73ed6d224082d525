import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../electron/services/tables/read-table.ts';
import { bytesSource } from '../../electron/services/tables/table-source.ts';
import type { TableChoices } from '../../shared/tables/table.ts';
import { rowsOf, workbook, zipped } from '../fixtures/workbooks.ts';

const read = (bytes: Buffer, choices: TableChoices = {}) => readTable(bytesSource('list.xlsx', bytes), choices);

const STRINGS =
  '<sst><si><t>Name</t></si><si><r><t>Ana </t></r><r><t xml:space="preserve">Lima &amp; Co</t></r></si><si><t>リマ</t><rPh sb="0" eb="2"><t>ヨミ</t></rPh></si><si><t>two_x000A_lines</t></si></sst>';
const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="00000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs></styleSheet>';
const ROWS = [
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>From</t></is></c><c r="C1" t="str"><v>Code</v></c><c r="D1" t="inlineStr"><is><t>D</t></is></c></row>',
  '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>46419</v></c><c r="C3" s="3"><v>42</v></c><c r="D3" t="b"><v>1</v></c></row>',
  '<x:row r="4"><x:c r="A4" t="s"><x:v>2</x:v></x:c><x:c r="B4" s="2"><x:v>46420</x:v></x:c><x:c r="D4"><x:v>0.1</x:v></x:c></x:row>',
  '<row r="5"><c r="A5" t="s"><v>3</v></c><c r="B5" s="4"><v>46420.5</v></c><c r="D5" t="str"><f>A1&amp;"x"</f><v>Namex</v></c></row>',
].join('');
const BOOK = workbook(
  [
    { name: 'List', rows: ROWS },
    { name: 'Other', rows: rowsOf([['Name'], ['Ben']]) },
  ],
  {
    'xl/sharedStrings.xml': STRINGS,
    'xl/styles.xml': STYLES,
  },
);

describe('a workbook', () => {
  test('is read as its sheet shows it: days, numbers, texts in several types, last results of formulas', async () => {
    const table = await read(BOOK);
    expect(table).toMatchObject({ format: 'xlsx', encoding: null, sheet: 'List', sheets: ['List', 'Other'] });
    expect(table.rows).toEqual([
      { row: 3, cells: ['Ana Lima & Co', '2027-02-01', '00042', 'TRUE'] },
      { row: 4, cells: ['リマ', '2027-02-02', '', '0.1'] },
      { row: 5, cells: ['two\nlines', '2027-02-02 12:00', '', 'Namex'] },
    ]);
    expect(table.notes).toEqual([{ kind: 'formula', row: 5, column: 4, count: 1 }]);
  });

  test('says the same as another reader says of it', async () => {
    const other = await readSheet(BOOK, 1);
    const texts = other.map((cells) => cells[0]);
    expect(texts).toEqual(['Name', null, 'Ana Lima & Co', 'リマ', 'two\nlines']);
    expect(other.map((cells) => cells[1]).slice(2)).toEqual(
      ['2027-02-01', '2027-02-02', '2027-02-02T12:00'].map((day) => new Date(day.length > 10 ? `${day}Z` : day)),
    );
  });

  test('has a sheet that was chosen, or none of that name', async () => {
    expect((await read(BOOK, { sheet: 'Other' })).rows).toEqual([{ row: 2, cells: ['Ben'] }]);
    await expect(read(BOOK, { sheet: 'None' })).rejects.toMatchObject({ details: { problem: 'sheet' } });
  });

  test('with an empty sheet before it is found', async () => {
    const book = workbook([
      { name: 'Empty', rows: '' },
      { name: 'List', rows: rowsOf([['Name'], ['Ben']]) },
    ]);
    expect(await read(book)).toMatchObject({ sheet: 'List', rows: [{ row: 2, cells: ['Ben'] }] });
  });
});

const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);
const parts = { '[Content_Types].xml': '<Types/>', '_rels/.rels': '<Relationships/>' };
const book = (more: Record<string, string | Uint8Array>) => zipped({ ...parts, ...more });

describe('a workbook that is made to harm, or no workbook', () => {
  test.each<[string, Buffer, string]>([
    ['unpacks to far more than it is', workbook([{ name: 'List', rows: ' '.repeat(60_000_000) }]), 'bomb'],
    [
      'has far too many files',
      book(Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`f${at}`, '']))),
      'bomb',
    ],
    ['defines entities', workbook([{ name: 'List', rows: '<!DOCTYPE x [<!ENTITY a "b">]>' }]), 'damaged'],
    [
      'has a cell too far to the right',
      workbook([{ name: 'L', rows: '<row r="2"><c r="XFD2" t="str"><v>x</v></c></row>' }]),
      'columns',
    ],
    ['has a cell of 1 MB', workbook([{ name: 'L', rows: rowsOf([['name'], ['x'.repeat(1_000_000)]]) }]), 'largeCell'],
    ['goes back to an earlier row', workbook([{ name: 'L', rows: '<row r="2"/><row r="1"/>' }]), 'damaged'],
    ['has no sheets', book({ 'xl/workbook.xml': '<workbook/>' }), 'damaged'],
    ['is no workbook', zipped({ 'a.txt': 'a' }), 'oldWorkbook'],
    ['is of the binary kind', book({ 'xl/workbook.bin': zeros(1) }), 'oldWorkbook'],
    ['is cut', BOOK.subarray(0, BOOK.length / 2), 'damaged'],
    ['has nothing in it', workbook([{ name: 'L', rows: '' }]), 'empty'],
  ])('that %s is refused', async (_, bytes, problem) => {
    await expect(read(bytes)).rejects.toMatchObject({ code: 'unreadable-table', details: { problem } });
  });
});
