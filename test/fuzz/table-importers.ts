import { strFromU8, unzipSync } from 'fflate';
import { entriesOf } from '../../electron/services/other-lists/entries-of.ts';
import { guessedColumns } from '../../electron/services/tables/chosen-table.ts';
import { readTable } from '../../electron/services/tables/read-table.ts';
import { bytesSource } from '../../electron/services/tables/table-source.ts';
import { writeCsv } from '../../electron/services/tables/write-table.ts';
import { Encoding } from '../../shared/tables/table.ts';
import { encodedIn } from '../fixtures/encoded.ts';
import { rowsOf, workbook, zipped } from '../fixtures/workbooks.ts';
import type { Importer } from './importer.ts';
import { mutated } from './mutated.ts';

const ROWS = 'Name;E-mail;Banned until;Why\nAna Lima;ana@example.org;31.12.2027;"said ""no"""\nBen;;permanent;\n';
const TOKENS = [
  ...[
    '"',
    '""',
    '"\n"',
    ';',
    ',',
    '\t',
    '|',
    '\n',
    '\r',
    '\r\n',
    '\0',
    '\ufeff',
    '\u202e',
    '=1+1',
    '@ana',
    '__proto__',
  ],
  ...['31.02.2027', '3/4/2027', '9999-99-99', 'a@b.c', 'a@b.c; d@e.f', 'é', '王小明', '\ud800', 'name', 'constructor'],
];
const TEXTS = [
  Buffer.from(ROWS),
  Buffer.from(`\ufeff${ROWS}`, 'utf16le'),
  Buffer.from(ROWS, 'utf16le').swap16(),
  encodedIn('windows-1251', ROWS.replace('Ana Lima', 'Анна Лима')),
  encodedIn('shift_jis', ROWS.replace('Ana Lima', '山田太郎')),
  Buffer.concat([Buffer.from(`${ROWS}Zoë;;;\n`), encodedIn('windows-1252', 'José Núñez;;;\n')]),
];

export const list: Importer = {
  name: 'list of people',
  fileName: 'fuzzed.csv',
  input: (random) => mutated(random, random.pick(TEXTS), TOKENS),
  read: async (bytes) => {
    await readAll(bytes);
    for (const encoding of Encoding.options.slice(0, 4)) await readAll(bytes, encoding);
  },
};

const SHEET =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><f>1+1</f><v>Until</v></c></row><row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>46419</v></c></row>';
const STRINGS = '<sst><si><t>Name</t></si><si><r><t>Ana</t></r><rPh><t>x</t></rPh></si></sst>';
const STYLES = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
const XML_TOKENS = [
  ...[
    '<',
    '>',
    '&',
    '&#x110000;',
    '&amp;',
    '"',
    "'",
    '/',
    '<c r="XFD1048576">',
    '<row r="-1">',
    '<row>',
    '</row>',
    '<v>',
    '</c>',
  ],
  ...[
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<!DOCTYPE',
    '<?',
    '?>',
    't="s"',
    '1e999',
    'NaN',
    '-1',
    '99999999999',
    '__proto__',
    '\0',
  ],
];
const BOOK = workbook([
  {
    name: 'L',
    rows: rowsOf([
      ['Name', 'E-mail'],
      ['Ana', 'a@b.c'],
    ]),
  },
]);

export const book: Importer = {
  name: 'workbook of people',
  fileName: 'fuzzed.xlsx',
  input: (random) => {
    if (random.chance(0.3))
      return mutated(random, BOOK, ['PK\x05\x06', 'PK\x01\x02', 'PK\x03\x04', '\xff\xff\xff\xff']);
    const changed = (text: string) => mutated(random, Buffer.from(text), XML_TOKENS);
    const base = { 'xl/sharedStrings.xml': STRINGS, 'xl/styles.xml': STYLES };
    const part = random.pick([
      'xl/worksheets/sheet1.xml',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
    ]);
    return withPart(workbook([{ name: 'L', rows: SHEET }], base), part, changed);
  },
  read: (bytes) => readAll(bytes),
};

/** The same workbook with one part of it changed. */
function withPart(bytes: Buffer, part: string, changed: (text: string) => Buffer): Buffer {
  const files = unzipSync(bytes);
  return zipped({ ...files, [part]: changed(strFromU8(files[part] ?? new Uint8Array())) });
}

/** All the way: to the people on it and out again. */
async function readAll(bytes: Buffer, encoding?: Encoding): Promise<void> {
  const table = await readTable(bytesSource('fuzzed', bytes), encoding === undefined ? {} : { encoding });
  const { entries } = entriesOf(table, guessedColumns(table), undefined);
  for (const { cells } of table.rows)
    if (cells.length !== table.headers.length) throw new Error('A row has more or fewer cells than headers');
  writeCsv(entries.map(({ names, note }) => [...names, note]));
  if (Object.getOwnPropertyNames(Object.prototype).length !== OWN) throw new Error('The prototype was changed');
}

const OWN = Object.getOwnPropertyNames(Object.prototype).length;
