import { rmSync } from 'node:fs';
import { bundleProgram } from '../fixtures/bundled-program.ts';
import { killWhileSaving, makeToSaveIn } from '../fixtures/kills-while-saving.ts';
import { type Counts, type Line, tryOften } from './fault.ts';

export const name = 'saving';

/** SIGKILL at any moment while entries are saved through the API. */
export async function run(counts: Counts): Promise<readonly Line[]> {
  const program = await bundleProgram('saving-process.ts');
  const template = await makeToSaveIn();
  let acknowledged = 0;
  const once = async () => {
    const entries = await killWhileSaving(program.file, template);
    acknowledged += entries;
  };
  const what = { what: 'killed while entries are saved', times: counts.times(500) };
  const line = await tryOften(counts, what, once, () => `${acknowledged} acknowledged entries, all there`);
  rmSync(program.folder, { recursive: true });
  return [line];
}
