import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { bundleProgram } from '../fixtures/bundled-program.ts';
import { failPower, type Recording, recordSaves } from '../fixtures/power-loss.ts';
import { type Counts, type Line, tryOften } from './fault.ts';

export const name = 'power';

/** Enough to fill the log of the database, so that it is folded in meanwhile. */
const SAVES = 200;

/**
 * The power fails: what is on the disk is all that was waited for, and any sectors of the rest. The same with a database that
 * does not wait must lose something, or this shows nothing.
 */
export async function run(counts: Counts): Promise<readonly Line[]> {
  if (spawnSync('strace', ['--version']).status !== 0) return [];
  const program = await bundleProgram('saving-process.ts');
  const [own, control] = [await recordSaves(program.file, SAVES), await recordSaves(program.file, SAVES, 'NORMAL')];
  rmSync(program.folder, { recursive: true });
  const line = await failOften(counts, own, {
    what: 'the power fails while entries are saved',
    times: counts.times(1000),
  });
  const without = { what: 'the same where the database does not wait for the disk', times: counts.times(300) };
  const shown = await failOften(counts, control, without);
  const broken = Number(shown.broken === 0);
  return [line, { ...shown, broken, told: `as it must be, ${shown.broken} lost something; ${shown.told}` }];
}

async function failOften(counts: Counts, recording: Recording, what: { what: string; times: number }): Promise<Line> {
  let [acknowledged, lost, closed] = [0, 0, 0];
  const once = async () => {
    const after = await failPower(recording);
    acknowledged += after.acknowledged;
    lost += after.lost;
    closed += Number(!after.opens);
    if (after.lost > 0 || !after.opens) throw new Error(`${after.lost} of ${after.acknowledged} entries lost`);
  };
  const told = () => `${acknowledged} acknowledged entries, ${lost} lost, ${closed} case files not to be opened`;
  return tryOften(counts, what, once, told);
}
