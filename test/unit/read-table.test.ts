import { describe, expect, test } from 'vitest';
import { decodeText } from '../../electron/services/chat/decode-text.ts';
import { readTable } from '../../electron/services/chat/read-table.ts';
import { tableMessages } from '../../electron/services/chat/table-messages.ts';

const ZONE = 'Europe/Lisbon';
const read = (text: string) => readTable(decodeText(Buffer.from(text)));

describe('a table of messages', () => {
  test.each([
    ['commas', 'Date,From,Message\n2027-03-04 14:02,Ana,"Hello, ""you"""\n'],
    ['tabs', 'timestamp\tuser\ttext\n2027-03-04T14:02:00Z\tAna\tHello, "you"\n'],
    ['semicolons', 'Datum;Absender;Nachricht\r\n04.03.2027 14:02;Ana;"Hello, ""you"""\r\n'],
    ['seconds since 1970', 'ts,user,text\n1804168920.000200,Ana,"Hello, ""you"""'],
    ['milliseconds', 'text,ts,author\n"Hello, ""you""",1804168920000,Ana'],
  ])('with %s is read', (_how, text) => {
    const { messages } = tableMessages(read(text), { zone: ZONE });
    expect(messages).toMatchObject([
      { from: 'Ana', text: 'Hello, "you"', happenedAt: { at: '2027-03-04T14:02:00.000Z', zone: ZONE } },
    ]);
  });

  test('whose columns are called otherwise is read by those that are chosen, and before that loses nothing', () => {
    const table = read('A,B,C\n2027-03-04 14:02,Ana,Hello');
    expect(tableMessages(table, { zone: ZONE }).messages).toMatchObject([
      { from: '', happenedAt: null, text: '2027-03-04 14:02\tAna\tHello' },
    ]);
    const chosen = tableMessages(table, { zone: ZONE, columns: { when: 0, from: 1, text: 2 } });
    expect(chosen.messages[0]).toMatchObject({ from: 'Ana', text: 'Hello', happenedAt: { zone: ZONE } });
  });

  test('with the same name twice tells its columns apart', () => {
    expect(read('Name,Name,Date\nA,B,C').header).toEqual(['Name', 'Name (2)', 'Date']);
  });

  test('whose columns are called after the prototype changes none', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const { header, rows } = read('__proto__,constructor,toString,date,text\nx,y,z,2027-03-04 14:02,Hello');
    tableMessages({ header, rows }, { zone: ZONE });
    expect(header.slice(0, 3)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test.each([
    ['a quotation mark that is never closed', 'Date,Text\n2027-03-04,"Hello\nmore,text\n', { row: 2, column: 2 }],
    ['a NUL', 'Date,Text\n2027-03-04,He\0llo', { row: 2, column: 14 }],
    ['a million columns', `Date,Text\n${','.repeat(999_999)}`, { row: 2, column: 201 }],
    ['half a million columns in its head', `${'a,'.repeat(499_999)}\n1`, { row: 1, column: 201 }],
  ])('with %s is refused with its place', (_what, text, details) => {
    expect(() => read(text)).toThrowError(expect.objectContaining({ code: 'unreadable-text', details }));
  });

  test('of more than 5,000 rows is refused', () => {
    expect(() => read(`Date,Text\n${'a,b\n'.repeat(5001)}`)).toThrowError(
      expect.objectContaining({ code: 'too-many-messages' }),
    );
  });
});

describe('a text', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])(
    'in %s is read the same, whatever its line ends',
    (encoding) => {
      expect(decodeText(encoded('é one\r\ntwo\rthree\nfour', encoding))).toBe('é one\ntwo\nthree\nfour');
    },
  );

  test('of more than 10 MB is refused before it is decoded', () => {
    expect(() => decodeText(new Uint8Array(10 * 1024 * 1024 + 1))).toThrowError(
      expect.objectContaining({ code: 'too-large' }),
    );
  });
});

function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(`\ufeff${text}`);
  if (encoding === 'windows-1252') return Buffer.from(text, 'latin1');
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}
