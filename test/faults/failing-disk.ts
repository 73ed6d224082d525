import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { bundleProgram } from '../fixtures/bundled-program.ts';
import { DISK_WORKS, makeDiskWorkFolder } from '../fixtures/disk-work.ts';
import { type Failing, failOnce, type Place, writesOf } from '../fixtures/failing-disk.ts';
import { temporaryFolder } from '../fixtures/vault-rooms.ts';
import { type Counts, type Line, tryOften } from './fault.ts';

export const name = 'failing-disk';

/** Each call that writes fails once with an error of the disk, and then from there on as on a full disk. */
export async function run(counts: Counts): Promise<readonly Line[]> {
  if (spawnSync('strace', ['--version']).status !== 0) return [];
  const program = await bundleProgram('disk-work-process.ts', { backsUp: true });
  const template = temporaryFolder();
  await makeDiskWorkFolder(template);
  const lines: Line[] = [];
  for (const [work, { makesOne }] of Object.entries(DISK_WORKS))
    lines.push(await failAll(counts, program.file, makesOne ? temporaryFolder() : template, work));
  rmSync(program.folder, { recursive: true });
  return lines;
}

async function failAll(counts: Counts, program: string, template: string, work: string): Promise<Line> {
  const places = await writesOf(program, template, work);
  const all = places.flatMap((place) => waysOf(place));
  const times = Math.min(all.length, counts.times(all.length));
  const became = new Map<string, number>();
  const note = (outcome: string) => became.set(outcome, (became.get(outcome) ?? 0) + 1);
  const once = async (time: number) => {
    const failing = all[Math.floor((time * all.length) / times)];
    if (failing === undefined) return;
    const told = await failOnce(program, template, work, failing);
    note(told.ended ? 'ended by it' : told.became);
    if (told.again !== undefined && !failing.lasting) note(told.again ? 'then done anew' : 'then not done anew');
  };
  const told = () => [...became].map(([outcome, count]) => `${outcome} ${count}`).join(', ');
  return tryOften(counts, { what: `each of ${places.length} writes of "${work}" fails`, times }, once, told);
}

function waysOf(place: Place): readonly Failing[] {
  return [
    { ...place, error: 'EIO', lasting: false },
    { ...place, error: 'ENOSPC', lasting: true },
  ];
}
