import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MARKER, typeIntoEverything } from '../fixtures/type-everything.ts';
import { openTestCaseFile, type TestCaseFile } from './harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'quiet-room-markers-'));
const temporary = join(folder, 'temporary');
const before = process.env['TMPDIR'];
let file: TestCaseFile;
let typed = 0;

beforeAll(async () => {
  mkdirSync(temporary);
  process.env['TMPDIR'] = temporary; // where SQLite would put what it spills
  file = await openTestCaseFile({ folder: join(folder, 'around') });
  typed = await typeIntoEverything(file);
}, 60_000);
afterAll(async () => {
  await file.close();
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  rmSync(folder, { recursive: true, force: true });
});

describe('what was typed', () => {
  it('into every field, is in the case file', async () => {
    expect(file.bugs).toEqual([]);
    expect(typed).toBeGreaterThan(50);
    expect((await file.api.incidents.list({ text: MARKER })).total).toBe(1);
    expect((await file.api.people.list({ text: MARKER })).length).toBeGreaterThan(4);
  });

  it('is in no file while the case file is open', () => {
    expect(filesBelow(folder).some((path) => path.endsWith('casefile.db-wal'))).toBe(true);
    expect(filesWithMarkers()).toEqual([]);
  });

  it('is in no file after searching, sorting and reading all of it', async () => {
    for (let count = 0; count < 30; count++) await file.api.incidents.list({ text: MARKER, status: 'all' });
    await file.api.audit.verify({});
    expect(filesWithMarkers()).toEqual([]);
  });

  it('is in no file after locking', async () => {
    await file.lock();
    expect(filesBelow(folder).length).toBeGreaterThan(3);
    expect(filesWithMarkers()).toEqual([]);
  });
});

/** In every way a program would write it, whatever stands around it. */
function needles(): Buffer[] {
  const plain = [MARKER, MARKER.toUpperCase(), MARKER.slice(1, -1)];
  const written = plain.flatMap((text) => [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(Buffer.from(text).toString('hex')),
  ]);
  const base64 = [0, 1, 2].map((shift) => Buffer.from(Buffer.from(MARKER.slice(shift)).toString('base64').slice(0, 9)));
  return [...written, ...base64];
}

function filesWithMarkers(): string[] {
  const sought = needles();
  return filesBelow(folder).filter((path) => {
    const bytes = readFileSync(path);
    return path.includes(MARKER) || sought.some((needle) => bytes.includes(needle));
  });
}

function filesBelow(root: string): string[] {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name));
  return paths.filter((path) => statSync(path).isFile());
}
