import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Outcome } from './fuzz.ts';
import { importers } from './importers.ts';

type Measured = Outcome & { readonly peakMb: number; readonly idleMb: number };

/** `npm run fuzz`: what it prints is the same again for the same seed, but for times and memory. */
const { values } = parseArgs({
  options: { count: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const { count = '10000', seed = '1', only } = values;
const TIME_MAX_MS = 15 * 60_000;

const chosen = importers.filter(({ name }) => only === undefined || name === only);
const outcomes = chosen.map(({ name }) => measure(name));
console.table(outcomes.map(asRow));
for (const { name, bugs } of outcomes)
  for (const { input, error } of bugs.slice(0, 5)) console.error(`${name}, seed ${seed}, input ${input}: ${error}`);
process.exitCode = outcomes.every(({ bugs }) => bugs.length === 0) ? 0 : 1;

function measure(name: string): Measured {
  const program = fileURLToPath(new URL('run-one.ts', import.meta.url));
  const run = spawnSync(process.execPath, [program, name, count, seed], {
    encoding: 'utf8',
    timeout: TIME_MAX_MS,
    maxBuffer: 2 ** 26,
  });
  if (run.status === 0) return JSON.parse(run.stdout); // as run-one.ts prints it
  const error = `The process ended with ${run.status ?? run.signal}: ${run.stderr.slice(-2000)}`;
  const nothing = { inputs: 0, accepted: 0, refused: {}, slowest: { ms: 0, input: -1 }, peakMb: 0, idleMb: 0 };
  return { name, ...nothing, bugs: [{ input: -1, error }] };
}

function asRow({ name, inputs, accepted, refused, bugs, slowest, peakMb, idleMb }: Measured) {
  const codes = Object.entries(refused).map(([code, times]) => `${code} ${times}`);
  return {
    importer: name,
    inputs,
    accepted,
    refused: codes.join(', '),
    bugs: bugs.length,
    'slowest ms': Math.round(slowest.ms),
    'peak MB': Math.round(peakMb),
    'idle MB': Math.round(idleMb),
  };
}
