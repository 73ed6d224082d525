import { describe, expect, test } from 'vitest';
import { readTable, type TableOptions } from '../../electron/services/tables/read-table.ts';
import { bytesSource } from '../../electron/services/tables/table-source.ts';

const read = (text: string | Buffer, options: TableOptions = {}) =>
  readTable(bytesSource('list.csv', Buffer.from(text)), options);
const HEAD = 'name,mail\n';
const TAIL = 'Eva,eva@example.org\n'.repeat(20_000);

describe('a list as text', () => {
  test('is read with the numbers that people count', async () => {
    const table = await read('Name,E-mail\r\n\r\n"Lima, Ana",ana@example.org\r\nBen,\r\n');
    expect(table).toMatchObject({ format: 'csv', encoding: 'utf-8', headers: ['Name', 'E-mail'], notes: [] });
    expect(table.rows).toEqual([
      { row: 3, cells: ['Lima, Ana', 'ana@example.org'] },
      { row: 4, cells: ['Ben', ''] },
    ]);
  });

  test.each([
    ['tabs', 'Name\tE-mail\nAna\ta@example.org\n', 'tsv'],
    ['semicolons', 'Name;E-mail\nAna;a@example.org\n', 'csv'],
    ['bars and old line ends', 'Name|E-mail\rAna|a@example.org\r', 'csv'],
    ['quoted line ends', '"Name","E-mail"\r\n"Ana","a@example.org"', 'csv'],
  ])('with %s is read as well', async (_, text, format) => {
    const { rows, headers, ...table } = await read(text);
    expect([table.format, headers, rows[0]?.cells]).toEqual([format, ['Name', 'E-mail'], ['Ana', 'a@example.org']]);
  });

  test('says what is worth a look, and where, and loses nothing', async () => {
    const text = 'name,name,__proto__\nAna\0 Li\u202ema,x,y\nBen,x\nEva,x,y,z\n';
    const { headers, rows, notes } = await read(text);
    expect(headers).toEqual(['name', 'name (2)', '__proto__']);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Ana Lima', 'x', 'y'],
      ['Ben', 'x', ''],
      ['Eva', 'x', 'y z'],
    ]);
    expect(notes).toEqual([
      { kind: 'same-header', row: 1, column: 2, count: 1 },
      { kind: 'hidden-characters', row: 2, column: 1, count: 1 },
      { kind: 'uneven-row', row: 4, column: 4, count: 1 },
    ]);
  });

  test('without headers keeps its first row', async () => {
    expect(await read('Ana,a@example.org\nBen,b@example.org\n')).toMatchObject({
      headers: ['', ''],
      rows: [{ row: 1 }, { row: 2 }],
      notes: [{ kind: 'no-headers', row: 1 }],
    });
  });

  test('of 20,000 rows gives the first, or only some columns, if that is enough', async () => {
    expect(await read(HEAD + TAIL, { first: 2 })).toMatchObject({ rowCount: 20_000, rows: [{ row: 2 }, { row: 3 }] });
    expect((await read(HEAD + TAIL, { only: [null, 'email'] })).rows[1]?.cells).toEqual(['', 'eva@example.org']);
  });

  test('is cancelled between two pieces', async () => {
    const abort = new AbortController();
    const reading = read(HEAD + TAIL, { signal: abort.signal });
    abort.abort();
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('a list that is broken, or made to harm, is refused with its place', () => {
  test.each<[string, string | Buffer, object]>([
    ['a quotation mark never closed', `${HEAD}Ana,a\n"Ben,b\n${TAIL}`, { problem: 'quotes', row: 3, column: 1 }],
    ['one never closed at the end', `${HEAD}${TAIL}Ben,"b`, { problem: 'quotes', row: 20_002, column: 2 }],
    ['one in the wrong place', `${HEAD}${TAIL}Ben,"b" x,c\n${TAIL}`, { problem: 'quotes', row: 20_002, column: 2 }],
    ['a cell of 1 MB', `${HEAD}Ana,${'a'.repeat(1_000_000)}\n`, { problem: 'largeCell', row: 2, column: 2 }],
    ['a line of 3 MB', `${HEAD}Ana,a\n${'a'.repeat(3_000_000)}`, { problem: 'largeCell', row: 3, column: 1 }],
    ['a million columns', `${HEAD}${','.repeat(1_000_000)}\n`, { problem: 'columns', row: 2, column: 201 }],
    ['a million columns in its head', `${'a,'.repeat(1_000_000)}\n`, { problem: 'columns', row: 1, column: 201 }],
    ['too many rows', HEAD + 'a,b\n'.repeat(200_001), { problem: 'rows', row: 200_002 }],
    ['a million empty lines', `${HEAD}${'\n'.repeat(1_100_000)}`, { problem: 'rows' }],
    ['nothing in it', ' \n\n', { problem: 'empty' }],
    ['no list in it', Buffer.from('%PDF-1.7 …'), { problem: 'notATable' }],
    [
      'bytes of anything',
      Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7) % 256)),
      { problem: 'notATable' },
    ],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), { problem: 'oldWorkbook' }],
  ])('%s', async (_, text, details) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'unreadable-table', details });
  });

  test('1 GB, before a byte of it is read', async () => {
    const pieces = () => expect.unreachable();
    const reading = readTable({ name: 'list.csv', size: 2 ** 30, pieces });
    await expect(reading).rejects.toMatchObject({ details: { problem: 'largeFile', limit: 100 } });
  });
});
