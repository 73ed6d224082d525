import { fillWhileSaving } from '../fixtures/fill-while-saving.ts';
import { canMount } from '../fixtures/small-disk.ts';
import { type Counts, type Line, tryOften } from './fault.ts';

export const name = 'full-disk';

/** A real disk of 24 MB is filled to a random byte and saved to until it is full. */
export async function run(counts: Counts): Promise<readonly Line[]> {
  if (!canMount()) return [];
  let saved = 0;
  const once = async () => {
    saved += await fillWhileSaving();
  };
  const what = { what: 'saved to until the disk is full, then there is room again', times: counts.times(100) };
  return [await tryOften(counts, what, once, () => `${saved} acknowledged entries, all there; "disk-full" each time`)];
}
