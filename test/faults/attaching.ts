import { killWhileAttaching } from '../fixtures/kills-while-attaching.ts';
import type { Counts, Line } from './fault.ts';

export const name = 'attaching';

/** Kills while a file of 50 MB arrives. */
export async function run(counts: Counts): Promise<readonly Line[]> {
  const times = counts.times(100);
  const { unfinished, whole } = await killWhileAttaching(times);
  const told = `${unfinished} left nothing of the file, ${whole} all of it, none a part`;
  return [{ what: 'killed while 50 MB are attached', tried: times, broken: 0, told }];
}
