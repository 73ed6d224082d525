import { backUpRandomState } from '../fixtures/random-states.ts';
import { type Counts, type Line, tryOften } from './fault.ts';

export const name = 'restoring';

/** Random states of a case file, backed up and restored on a clean profile: every table the same. */
export async function run(counts: Counts): Promise<readonly Line[]> {
  let rows = 0;
  const once = async () => {
    rows += await backUpRandomState();
  };
  const what = { what: 'a random state is backed up and restored', times: counts.times(100) };
  return [await tryOften(counts, what, once, () => `${rows} rows, all the same to the last byte; nothing readable`)];
}
