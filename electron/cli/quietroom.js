#!/usr/bin/env node
// Starts the command on the project's own Node 24, whichever Node (20 or newer) this was started with: the database
// addon crashes on Node 20, and older ones cannot read TypeScript.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const own = dirname(createRequire(import.meta.url).resolve('node/package.json'));
const program = join(own, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const command = fileURLToPath(new URL('./run.ts', import.meta.url));

const child = spawn(program, ['--disable-warning=ExperimentalWarning', command, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
// The terminal sends Ctrl+C to both: the command closes the case file first, then both end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
child.on('error', () => {
  console.error('Cannot start quietroom: its own Node is not installed. Run "npm ci" in its folder.');
  process.exitCode = 1;
});
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
});
