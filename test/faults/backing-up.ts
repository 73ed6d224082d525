import { killWhileBackingUp } from '../fixtures/kills-while-backing-up.ts';
import type { Counts, Line } from './fault.ts';

export const name = 'backing-up';

/** Kills while one backup after another is made. */
export async function run(counts: Counts): Promise<readonly Line[]> {
  const times = counts.times(100);
  const { whole, unfinished } = await killWhileBackingUp(times);
  const told = `${whole} files had the name of a backup and were whole, ${unfinished} had not`;
  return [{ what: 'killed while backups are made', tried: times, broken: 0, told }];
}
