import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { findChromium } from '../../electron/host/chromium-program.ts';
import { commandLine, processTree } from './process-tree.ts';

// The app in processes of its own, as `npm start` runs it, ended from outside.
test.skip(process.platform !== 'linux', 'processes can be watched like this on Linux only');

for (const [name, end] of [
  ['Ctrl+C in the terminal', (tree: Tree) => tree.ours.forEach((pid) => void signal(pid, 'SIGINT'))],
  ['closing the terminal', (tree: Tree) => tree.ours.forEach((pid) => void signal(pid, 'SIGHUP'))],
  ['the end of the session', (tree: Tree) => tree.all.forEach((pid) => void signal(pid, 'SIGTERM'))],
  ['a signal to the starter', (tree: Tree) => signal(tree.starter, 'SIGTERM')],
  ['the death of the starter', (tree: Tree) => signal(tree.starter, 'SIGKILL')],
  ['the death of the host', (tree: Tree) => signal(tree.host, 'SIGKILL')],
] as const) {
  test(`${name} ends every process, and the profile is deleted`, async () => {
    const { starter, tree, own } = await start();
    try {
      expect(profilesOf(tree.host)).toHaveLength(1);
      const ended = once(starter, 'exit');
      end(tree);
      const [code] = await ended;
      if (name !== 'the death of the starter') expect(code).toBe(name === 'the death of the host' ? 1 : 0);
      await expect.poll(() => tree.all.filter(isRunning).map(commandLine)).toEqual([]);
      await expect.poll(() => profilesOf(tree.host)).toEqual([]);
    } finally {
      starter.kill('SIGKILL');
      rmSync(own, { recursive: true, force: true });
    }
  });
}

interface Tree {
  readonly starter: number;
  readonly host: number;
  /** Starter, host and engine. Chromium has a group of its own, which a terminal does not reach. */
  readonly ours: readonly number[];
  readonly all: readonly number[];
}

/** Resolves when the window would be there: Chromium shows pages in processes of type renderer. */
async function start() {
  const own = mkdtempSync(join(tmpdir(), 'ended-'));
  const optionsFile = join(own, 'options.json');
  const program = findChromium();
  test.skip(program === undefined, 'no Chromium is installed here');
  const engineModule = fileURLToPath(new URL('../../electron/engine/main.ts', import.meta.url));
  const engine = { settingsFile: join(own, 'settings.json'), practiceFolder: own, scryptWorkFactor: 4 };
  const rendererFolder = process.env['QUIETROOM_TEST_RENDERER'];
  writeFileSync(optionsFile, JSON.stringify({ program, rendererFolder, engineModule, engine, headless: true }));
  const supervisor = fileURLToPath(new URL('./supervised-app.ts', import.meta.url));
  const parameters = [supervisor, optionsFile, '../../electron/host/chromium-main.ts'];
  const starter = spawn(process.execPath, parameters, { stdio: 'inherit' });
  const pid = starter.pid ?? 0;
  const isUp = () => processTree(pid).some((each) => commandLine(each).includes('--type=renderer'));
  await expect.poll(isUp, { timeout: 30_000 }).toBe(true);
  const all = processTree(pid);
  const host = all.find((each) => commandLine(each).includes('chromium-main')) ?? 0;
  const ours = all.filter((each) => commandLine(each).startsWith(process.execPath));
  return { own, starter, tree: { starter: pid, host, ours, all } satisfies Tree };
}

function profilesOf(host: number): string[] {
  return globSync(join(tmpdir(), `quiet-room-${host}-*`));
}

/** What has ended but was not waited for yet has no command line. */
function isRunning(pid: number): boolean {
  return commandLine(pid) !== '';
}

/** Some of them end while others are told. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {}
}
