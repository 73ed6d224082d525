import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Figure, Part } from '../figure.ts';

const PROGRAM = fileURLToPath(new URL('./screen-process.ts', import.meta.url));

interface Run {
  readonly rows: number;
  readonly listed: number;
  readonly names: number;
  readonly budget?: { readonly seconds: number; readonly megabytes: number };
}

const RUNS: readonly Run[] = [
  ...[10_000, 30_000].map((rows) => ({ rows, listed: 1000, names: 1 })),
  { rows: 100_000, listed: 1000, names: 1, budget: { seconds: 3, megabytes: 250 } },
  { rows: 100_000, listed: 10_000, names: 3, budget: { seconds: 20, megabytes: 600 } },
];

interface Outcome {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly blockedMs: number;
  readonly endedAfterMs: number | null;
}

/** Each in a process of its own. `isQuick`: the small ones alone. */
export function measureSpeed(isQuick: boolean): Part {
  const runs = RUNS.filter(({ rows }) => !isQuick || rows <= 10_000);
  return { title: 'How long a screen takes', figures: [...runs.map(figureOf), cancelled(isQuick)] };
}

function figureOf({ rows, listed, names, budget }: Run): Figure {
  const { seconds, cpuSeconds, megabytes, blockedMs } = screenOnce({ rows, listed, names });
  const called = names > 1 ? ` with ${names} names each` : '';
  return {
    what: `${rows.toLocaleString('en')} registrants × ${listed.toLocaleString('en')} people${called}`,
    value: `${seconds.toFixed(2)} s (${cpuSeconds.toFixed(2)} s of CPU), ${megabytes.toFixed(0)} MB at most, blocked for ${blockedMs.toFixed(0)} ms at most`,
    ...(budget && {
      budget: `≤ ${budget.seconds} s, ≤ ${budget.megabytes} MB`,
      isKept: seconds <= budget.seconds && megabytes <= budget.megabytes,
    }),
  };
}

function cancelled(isQuick: boolean): Figure {
  const { endedAfterMs } = screenOnce({ rows: isQuick ? 10_000 : 100_000, listed: 1000, names: 1, cancelAfter: 100 });
  return {
    what: 'cancelled in the middle',
    value: endedAfterMs === null ? 'was done before' : `ended after ${endedAfterMs.toFixed(0)} ms`,
  };
}

function screenOnce(options: Readonly<Record<string, number>>): Outcome {
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, `${value}`]);
  const output = execFileSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8' });
  return JSON.parse(output) as Outcome; // written by our own program
}
