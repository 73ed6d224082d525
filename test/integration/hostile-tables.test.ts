import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { chatMessages } from '../../electron/services/imports/chat-messages.ts';

const PROGRAM = fileURLToPath(new URL('../fixtures/hostile-table-process.ts', import.meta.url));

vi.setConfig({ testTimeout: 60_000 });

describe('a table that is made to harm', () => {
  test.each([
    ['one line', 'unreadable-text {"row":2,"column":1000001}'],
    ['a million columns', 'unreadable-text {"row":2,"column":201}'],
    ['a million columns in its head', 'unreadable-text {"row":1,"column":201}'],
    ['a quotation mark that is never closed', 'unreadable-text {"row":2,"column":2}'],
    ['many quotation marks in one cell', 'read'],
    ['mixed line ends', 'unreadable-text {"row":200001,"column":1}'],
    ['names of the prototype', 'too-many-messages {"limit":5000}'],
  ])('with %s takes little memory and time, and changes no prototype', async (what, code) => {
    const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, what, 'hostile.csv']);
    const told = JSON.parse(stdout);
    expect(told).toMatchObject({ code, prototype: Object.getOwnPropertyNames(Object.prototype) });
    expect(told.megabytes).toBeLessThan(300);
    expect(told.seconds).toBeLessThan(30);
  });

  test('and has 1 GB is refused before a byte of it is read', () => {
    const untouchable = new Proxy({}, { get: () => expect.unreachable() });
    const file = { id: '', fileName: 'hostile.csv', size: 2 ** 30 };
    const read = () => chatMessages({ db: untouchable } as never, file as never, { zone: 'UTC' }); // nothing else of them is looked at
    expect(read).toThrowError(expect.objectContaining({ code: 'too-large', details: { megabytes: 10 } }));
  });
});
