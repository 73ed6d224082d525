import { rmSync } from 'node:fs';
import { bundleProgram } from '../fixtures/bundled-program.ts';
import { killWhileUpdating } from '../fixtures/kills-while-updating.ts';
import { type Counts, type Line, tryOften } from './fault.ts';

export const name = 'updating';

/** SIGKILL while a case file of an older version is copied and brought up to date. */
export async function run(counts: Counts): Promise<readonly Line[]> {
  const program = await bundleProgram('updating-process.ts', { backsUp: true });
  const struck = new Map<string, number>();
  const latest = { ms: 1000 };
  const once = async (time: number) => {
    const where = await killWhileUpdating(program.file, time, latest);
    struck.set(where, (struck.get(where) ?? 0) + 1);
  };
  const told = () => [...struck].map(([where, count]) => `${where} ${count}`).join(', ');
  const what = { what: 'killed while a case file is brought up to date', times: counts.times(200) };
  const line = await tryOften(counts, what, once, told);
  rmSync(program.folder, { recursive: true });
  return [line];
}
