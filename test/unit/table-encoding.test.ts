import { describe, expect, test } from 'vitest';
import type { TableOptions } from '../../electron/services/tables/read-table.ts';
import { readTable } from '../../electron/services/tables/read-table.ts';
import { bytesSource } from '../../electron/services/tables/table-source.ts';
import { encodedIn } from '../fixtures/encoded.ts';

const NAMES: Readonly<Record<string, readonly string[]>> = {
  'windows-1252': ['Jürgen Weiß', 'José García', 'Françoise Lefèvre', 'Bjørn Åkesson', 'João Conceição', 'Zoë Núñez'],
  'windows-1250': ['Łukasz Wójcik', 'Jiří Dvořák', 'Wiśniewska', 'Zoltán Szűcs', 'Đorđe Petrović', 'Győző Kőszegi'],
  'windows-1254': ['Şükrü Öztürk', 'Ayşe Yıldız', 'Çağlar İnanç', 'Gülşen Doğan'],
  'windows-1251': ['Иванов Иван', 'Ольга Шевченко', 'Дмитрий Кузнецов', 'Щукин Ёжик'],
  'koi8-r': ['Иванов Иван', 'Мария Петрова', 'Наталья Соколова'],
  'windows-1253': ['Γιώργος Παπαδόπουλος', 'Μαρία Νικολάου'],
  'windows-1255': ['משה כהן', 'שרה לוי', 'יעקב בן דוד'],
  'windows-1256': ['محمد الأحمد', 'فاطمة حسن'],
  shift_jis: ['山田太郎', '佐藤花子', 'タナカ ケンジ'],
  'euc-jp': ['山田太郎', '佐藤花子', 'タナカ ケンジ'],
  gb18030: ['王小明', '李娜', '张伟', '刘洋'],
  big5: ['王小明', '張偉', '劉洋', '陳靜怡'],
  'euc-kr': ['김민수', '이영희', '박지훈'],
};

describe('the encoding of a list', () => {
  test.each(Object.entries(NAMES))('%s is told by one name among others of ASCII', async (encoding, names) => {
    for (const name of names) {
      const table = await read(encodedIn(encoding, listOf([name, 'Ann Smith'])));
      expect([table.rows[0]?.cells[0], table.notes]).toEqual([name, []]);
    }
  });

  test('of two bytes is told with and without its mark', async () => {
    for (const mark of ['', '\ufeff']) {
      const bytes = Buffer.from(mark + listOf(['Łukasz 王小明']), 'utf16le');
      expect(await read(bytes)).toMatchObject({
        encoding: 'utf-16le',
        rows: [{ cells: ['Łukasz 王小明', 'a@example.org'] }],
      });
      expect(await read(bytes.swap16())).toMatchObject({
        encoding: 'utf-16be',
        rows: [{ cells: ['Łukasz 王小明', 'a@example.org'] }],
      });
    }
    expect(await read(Buffer.from(`\ufeff${listOf(['Łukasz'])}`))).toMatchObject({
      encoding: 'utf-8',
      headers: ['Name', 'E-mail'],
    });
  });

  test('may be another in some lines, which is said and read', async () => {
    const bytes = Buffer.concat([
      Buffer.from(listOf(['Łukasz', 'Zoë'])),
      encodedIn('windows-1252', 'José Núñez,j@example.org\n'),
    ]);
    const { encoding, rows, notes } = await read(bytes);
    expect([encoding, rows.map(({ cells }) => cells[0])]).toEqual(['utf-8', ['Łukasz', 'Zoë', 'José Núñez']]);
    expect(notes).toEqual([{ kind: 'mixed-encoding', row: 4, column: null, count: 1 }]);
  });

  test('is set right by whoever chose the file, and what cannot be read in it is said', async () => {
    const bytes = encodedIn('windows-1251', listOf(['Иванов']));
    expect((await read(bytes, { encoding: 'koi8-r' })).rows[0]?.cells[0]).not.toBe('Иванов');
    expect((await read(bytes, { encoding: 'utf-8' })).notes).toMatchObject([
      { kind: 'undecodable', row: 2, column: 1 },
    ]);
  });
});

function read(bytes: Buffer, options: TableOptions = {}) {
  return readTable(bytesSource('list.csv', bytes), options);
}

function listOf(names: readonly string[]): string {
  return ['Name,E-mail\n', ...names.map((name) => `${name},a@example.org\n`)].join('');
}
