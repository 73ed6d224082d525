import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { removeTemporaryFolders } from '../fixtures/vault-rooms.ts';
import type { Counts, Fault, Line } from './fault.ts';

/**
 * `npm run test:faults`: kills, full disks, errors of the disk and the like, as often as a release needs, in some forty
 * minutes. `-- --only saving,attaching` takes some of them, `-- --times 20` does each so often.
 *
 * Whatever is too slow for every run of the tests is a file here that exports `name`, as the file is called, and
 * `run(counts): Promise<Line[]>` (`fault.ts`); the usual run has a small sample of the same code, which lies in `fixtures/`.
 */
const { values } = parseArgs({ options: { only: { type: 'string' }, times: { type: 'string' } } });
const only = values.only?.split(',');
const folder = fileURLToPath(new URL('.', import.meta.url));
const counts: Counts = {
  times: (usual) => (values.times === undefined ? usual : Number(values.times)),
  tell: (words) => console.error(`${new Date().toISOString().slice(11, 19)} ${words}`),
};

const lines: (Line & { readonly fault: string; readonly seconds: number })[] = [];
for (const { name, run } of await chosenFaults()) lines.push(...(await runOne(name, run)));
removeTemporaryFolders();
console.table(lines);
const broken = lines.reduce((sum, line) => sum + line.broken, 0);
console.log(`${lines.reduce((sum, line) => sum + line.tried, 0)} tried, ${broken} broken`);
process.exit(broken === 0 && lines.length > 0 ? 0 : 1);

function chosenFaults(): Promise<readonly Fault[]> {
  const files = readdirSync(folder).filter((file) => !['run.ts', 'fault.ts'].includes(file));
  const chosen = files.filter((file) => only === undefined || only.includes(file.replace(/\.ts$/, '')));
  return Promise.all(chosen.sort().map((file): Promise<Fault> => import(`./${file}`)));
}

/** A fault that could not be run to its end is a broken one: it may hide another. */
async function runOne(fault: string, run: Fault['run']) {
  const begun = performance.now();
  counts.tell(fault);
  const told = await run(counts).catch((error: unknown): readonly Line[] => {
    console.error(error);
    return [{ what: 'ended before its end', tried: 1, broken: 1, told: String(error) }];
  });
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.table(told);
  return told.map((line) => ({ fault, ...line, seconds }));
}
