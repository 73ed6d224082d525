import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { allSpellings } from '../fixtures/marker-spellings.ts';
import { readTrace, straceWords } from '../fixtures/read-trace.ts';
import { MARKER } from '../fixtures/type-everything.ts';
import { PASSPHRASE } from './harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'quiet-room-traced-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HAS_STRACE = process.platform === 'linux' && spawnSync('strace', ['--version']).status === 0;

// Searching the disk would not find what was written and deleted at once, as SQLite does with what it spills.
it.skipIf(!HAS_STRACE)('no write to any file holds what was typed into any field', { timeout: 120_000 }, async () => {
  const [around, temporary, log] = ['around', 'temporary', 'trace.log'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const path of [around, temporary]) mkdirSync(path);
  const program = fileURLToPath(new URL('../fixtures/typing-process.ts', import.meta.url));
  const words = [...straceWords(log), process.execPath, program, around];
  // What the program's own source compiles to is kept by the test run, and has the word in it.
  const env = { ...process.env, TMPDIR: temporary, NODE_DISABLE_COMPILE_CACHE: '1' };
  const run = spawnSync('strace', words, { encoding: 'utf8', env });
  expect([run.stdout, run.stderr]).toEqual(['done\n', '']);

  const { writes, readable } = await readTrace(log, [MARKER, PASSPHRASE]);
  const control = join(around, 'control');
  const watched = Object.keys(allSpellings('', MARKER)).map((spelling) => `${control}: ${spelling.trim()}`);
  expect([...new Set(readable)].sort()).toEqual(watched.sort());
  expect(writes).toBeGreaterThan(500);
  expect(readFileSync(join(around, 'dossier.pdf')).length).toBeGreaterThan(1000);
});
