import { describe, expect, test } from 'vitest';
import { readTable } from '../../electron/services/tables/read-table.ts';
import { bytesSource } from '../../electron/services/tables/table-source.ts';
import { writeCsv } from '../../electron/services/tables/write-table.ts';

const read = (text: string | Buffer) => readTable(bytesSource('list.csv', Buffer.from(text)));

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
    ['name,mail\nAna,a\n"Ben,b\nEva,c', 3, 1],
    ['name,mail\nAna,a\nBen,"b" x,c\nEva,c\n', 3, 2],
  ])('of which a quotation mark is not closed says where', async (text, row, column) => {
    await expect(read(text)).rejects.toMatchObject({
      code: 'unreadable-table',
      details: { problem: 'quotes', row, column },
    });
  });
});

test('what is written is read again, and nothing of it is a formula', async () => {
  const csv = writeCsv([
    ['name', 'n'],
    ['=1+1', 3],
    ['Ana "Nina" Lima, PhD', null],
  ]);
  expect(csv).toBe('\ufeffname,n\r\n"\'=1+1",3\r\n"Ana ""Nina"" Lima, PhD",\r\n');
  expect((await read(csv)).rows.map(({ cells }) => cells[0])).toEqual(["'=1+1", 'Ana "Nina" Lima, PhD']);
});
