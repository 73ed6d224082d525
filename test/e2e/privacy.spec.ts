import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { findChromium } from '../../electron/host/chromium-program.ts';
import { openMemberKey } from '../../electron/vault/key-files.ts';
import { allSpellings } from '../fixtures/marker-spellings.ts';
import { readTrace, straceWords } from '../fixtures/read-trace.ts';
import { test } from './app.ts';
import { commandLine, findInMemory, internetSockets, processTree } from './process-tree.ts';
import type { Walk } from './walk.ts';

// The app in processes of its own, as `npm start` runs it, watched from outside.
test.skip(process.platform !== 'linux', 'processes can be watched like this on Linux only');
test.describe.configure({ mode: 'serial', timeout: 300_000 });

const MARKER = 'Qzxvheron';
const WIDE_MARKER = 'Żqzxvczapla';
const PASSPHRASE = 'kestrel walnut zephyr umbrella';
const LIVE_ON_AFTER_LOCK_MS = 15_000;

test('T20, T21: no port, no request; after a lock no process holds key, passphrase or text; the profile is gone', async () => {
  const run = prepare({ slow: false });
  const app = spawn(process.execPath, [run.supervisor, run.optionsFile], { stdio: 'inherit', env: run.env });
  try {
    await comes(join(run.home, 'walked'), app);
    const key = await databaseKey(run.folder);
    const needles = { ...wordNeedles(), ...keyNeedles(key) };
    const before = processTree(pidOf(app), run.mark);
    const commands = new Map(before.map((pid) => [pid, commandLine(pid)]));
    expect([...commands.values()].filter((command) => command.includes('engine/main'))).toHaveLength(1);
    expect(before.flatMap(internetSockets)).toEqual([]);
    // Or else the search finds nothing because it cannot.
    const control = ['text utf8', 'wide text utf16', 'key'];
    const some = Object.fromEntries(Object.entries(needles).filter(([name]) => control.includes(name)));
    expect(before.flatMap((pid) => findInMemory(pid, some))).toEqual(expect.arrayContaining(control));
    const firstProfile = readFileSync(join(run.home, 'profile.txt'), 'utf8');
    // Not only after tidying up: a power cut now would leave these.
    expect(globSync(join(firstProfile, '**', '*')).length).toBeGreaterThan(20);
    expect(filesWith(run.own)).toEqual([]);

    writeFileSync(join(run.home, 'go-on'), '');
    await comes(join(run.home, 'locked'), app);
    await new Promise((resolve) => setTimeout(resolve, LIVE_ON_AFTER_LOCK_MS));
    const after = processTree(pidOf(app), run.mark);
    expect(after.length).toBeGreaterThan(4);
    const left = after.flatMap((pid) => findInMemory(pid, needles).map((what) => `${what} in ${commandLine(pid)}`));
    expect(left).toEqual([]);
    // The engine has no environment and may have lost its parent: so whoever was there is asked for by number.
    expect(before.filter((pid) => pid !== pidOf(app) && commandLine(pid) === commands.get(pid))).toEqual([]);
    expect(after.flatMap(internetSockets)).toEqual([]);
    expect(existsSync(firstProfile)).toBe(false);

    const secondProfile = readFileSync(join(run.home, 'profile.txt'), 'utf8');
    expect(secondProfile.startsWith(run.own)).toBe(true);
    expect(filesWith(run.own)).toEqual([]);
    await end(app);
    expect(existsSync(secondProfile)).toBe(false);
    expect(filesWith(run.own)).toEqual([]);
    expect(processTree(pidOf(app), run.mark)).toEqual([]);
  } finally {
    app.kill('SIGKILL');
    rmSync(run.own, { recursive: true, force: true });
  }
});

test('T19: no write to any file holds readable text, from the first key to the last', async () => {
  test.skip(spawnSync('strace', ['--version']).status !== 0, 'strace is not installed here');
  const run = prepare({ slow: true });
  const log = join(run.own, 'trace.log');
  const app = spawn('strace', [...straceWords(log), process.execPath, run.supervisor, run.optionsFile], {
    stdio: 'inherit',
  });
  try {
    await comes(join(run.home, 'walked'), app);
    writeFileSync(join(run.home, 'go-on'), '');
    await comes(join(run.home, 'locked'), app);
    await end(app);
    const { writes, readable } = await readTrace(log, [MARKER, PASSPHRASE]);
    expect(writes).toBeGreaterThan(100);
    const control = join(run.home, 'control');
    // The driver wrote the word in clear there, to show that nothing escapes the trace.
    expect(readable.filter((write) => write.startsWith(control))).not.toEqual([]);
    expect(readable.filter((write) => !write.startsWith(control))).toEqual([]);
    for (const path of [log, control]) rmSync(path);
    expect(filesWith(run.own)).toEqual([]);
  } finally {
    app.kill('SIGKILL');
    rmSync(run.own, { recursive: true, force: true });
  }
});

function prepare({ slow }: { slow: boolean }) {
  const program = findChromium();
  test.skip(program === undefined, 'no Chromium is installed here');
  const own = mkdtempSync(join(tmpdir(), 'watched-'));
  const [home, folder, temporary, userHome] = ['home', 'files', 'tmp', 'user'].map((name) => join(own, name)) as [
    ...[string, string, string, string],
  ];
  for (const path of [home, folder, temporary, userHome]) mkdirSync(path);
  const optionsFile = join(own, 'options.json');
  const engine = { settingsFile: join(home, 'settings.json'), practiceFolder: home, scryptWorkFactor: 4 };
  const rendererFolder = process.env['QUIETROOM_TEST_RENDERER'];
  const engineModule = fileURLToPath(new URL('../../electron/engine/main.ts', import.meta.url));
  writeFileSync(
    optionsFile,
    JSON.stringify({ program, rendererFolder, engineModule, engine, headless: true, startFolder: folder }),
  );
  const walk: Walk = { folder, passphrase: PASSPHRASE, marker: MARKER, wideMarker: WIDE_MARKER, slow };
  writeFileSync(join(home, 'walk.json'), JSON.stringify(walk));
  const mark = `QUIETROOM_WATCHED=${randomUUID()}`;
  // All that any program puts somewhere by itself lands where it is searched for.
  const env = { ...process.env, HOME: userHome, TMPDIR: temporary, QUIETROOM_WATCHED: mark.split('=')[1] };
  return {
    own,
    home,
    folder,
    optionsFile,
    mark,
    env,
    supervisor: fileURLToPath(new URL('./supervised-app.ts', import.meta.url)),
  };
}

async function comes(file: string, app: ChildProcess): Promise<void> {
  await expect.poll(() => existsSync(file) || app.exitCode !== null, { timeout: 200_000, intervals: [100] }).toBe(true);
  expect(app.exitCode, 'the app ended by itself').toBe(null);
}

/** As the end of a user's session does; the host then tidies up. */
async function end(app: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => app.once('exit', resolve));
  const host = processTree(pidOf(app)).find((pid) => commandLine(pid).includes('driven-host'));
  if (host !== undefined) process.kill(host, 'SIGTERM');
  await ended;
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('The app did not start');
  return pid;
}

/** Read as any other program could: with the passphrase, from the file on disk. */
async function databaseKey(folder: string): Promise<Buffer> {
  for (const file of globSync(join(folder, '*.quietroom', 'keys', '*.age'))) {
    const opened = await openMemberKey(readFileSync(file), PASSPHRASE);
    if (opened !== undefined) return Buffer.from(opened.databaseKey.key);
  }
  throw new Error('No key file opens with the passphrase');
}

function wordNeedles(): Record<string, Buffer> {
  return {
    ...allSpellings('text', MARKER),
    ...allSpellings('wide text', WIDE_MARKER),
    ...allSpellings('passphrase', PASSPHRASE),
  };
}

function keyNeedles(key: Buffer): Record<string, Buffer> {
  return { key, 'key in hex': Buffer.from(key.toString('hex')), 'key in base64': Buffer.from(key.toString('base64')) };
}

/** Names of files that hold the marker or the passphrase, however spelt. */
function filesWith(folder: string): string[] {
  const needles = Object.values(wordNeedles());
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }); // with those that begin with a dot
  const paths = names.map((name) => join(folder, name)).filter(isFile);
  return paths.filter((path) => needles.some((needle) => readFileSync(path).includes(needle)));
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
