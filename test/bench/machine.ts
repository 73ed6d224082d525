import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** What the figures were taken on. Whoever reads "load" sees whether the machine had other work. */
export function describeMachine(chromium: string | undefined): string {
  const [cpu] = cpus();
  const [load = 0] = loadavg();
  const browser = chromium === undefined ? 'no Chromium' : versionOf(chromium);
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  return [
    `${availableParallelism()} cores (${cpu?.model ?? 'unknown'})`,
    memory,
    process.platform,
    `Node ${process.versions.node}`,
    browser,
    `load ${load.toFixed(1)} at the start`,
  ].join(', ');
}

function versionOf(program: string): string {
  try {
    return execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'a Chromium that does not tell its version';
  }
}
