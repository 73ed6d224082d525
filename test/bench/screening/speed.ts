import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleProgram } from '../../fixtures/bundled-program.ts';
import type { Figure, Part } from '../figure.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';
import type { Chance } from './chance.ts';
import type { Names } from './names.ts';
import { inventPerson, latinName } from './people.ts';

const PROGRAM = '../bench/screening/screen-process.ts';

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
  readonly megabytesBefore: number;
  readonly blockedMs: number;
  readonly endedAfterMs: number | null;
}

/** Each in a process of its own, put into one file as the app is: reading types takes memory. `isQuick`: the small ones alone. */
export async function measureSpeed(names: Names, chance: Chance, isQuick: boolean): Promise<Part> {
  const program = await bundleProgram(PROGRAM);
  process.once('exit', () => rmSync(program.folder, { recursive: true, force: true }));
  using folder = createTemporaryFolder();
  const most = isQuick ? 10_000 : 100_000;
  const runs = RUNS.filter(({ rows, listed }) => rows <= most && listed <= most / 10);
  const invent = () => latinName(inventPerson(names, chance));
  const screenOnce = ({ rows, listed, names: each }: Run, options: readonly string[] = []): Outcome => {
    const paths = { rows: join(folder.path, 'rows'), list: join(folder.path, 'list') };
    writeFileSync(
      paths.rows,
      linesOf(rows, () => withEmail(invent())),
    );
    writeFileSync(
      paths.list,
      linesOf(listed, () => Array.from({ length: each }, invent).join('\t')),
    );
    const args = [program.file, '--rows', paths.rows, '--count', `${rows}`, '--list', paths.list, ...options];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Outcome; // written by our own program
  };
  const last = { rows: most, listed: 1000, names: 1 };
  return {
    title: 'How long a screen takes',
    figures: [
      ...runs.map((run) => figureOf(run, screenOnce(run))),
      cancelled(screenOnce(last, ['--cancelAfter', isQuick ? '100' : '1000'])),
    ],
  };
}

function linesOf(count: number, line: () => string): string {
  return Array.from({ length: count }, () => `${line()}\n`).join('');
}

function withEmail(name: string): string {
  return `${name}\t${name.toLowerCase().replace(/\W/g, '.')}@example.com`;
}

function figureOf({ rows, listed, names, budget }: Run, outcome: Outcome): Figure {
  const { seconds, cpuSeconds, megabytes, megabytesBefore, blockedMs } = outcome;
  const called = names > 1 ? ` with ${names} names each` : '';
  return {
    what: `${rows.toLocaleString('en')} registrants × ${listed.toLocaleString('en')} people${called}`,
    value: [
      `${seconds.toFixed(2)} s (${cpuSeconds.toFixed(2)} s of CPU)`,
      `${megabytes.toFixed(0)} MB at most (${megabytesBefore.toFixed(0)} before)`,
      `blocked for ${blockedMs.toFixed(0)} ms at most`,
    ].join(', '),
    ...(budget && {
      budget: `≤ ${budget.seconds} s, ≤ ${budget.megabytes} MB`,
      isKept: seconds <= budget.seconds && megabytes <= budget.megabytes,
    }),
  };
}

function cancelled({ endedAfterMs }: Outcome): Figure {
  const value = endedAfterMs === null ? 'was done before' : `ended after ${endedAfterMs.toFixed(1)} ms`;
  return { what: 'cancelled in the middle', value };
}
