import { attackByPackages } from '../fixtures/attacks-by-package.ts';
import type { Counts, Line } from './fault.ts';

export const name = 'packages';

/** Packages of strangers: taken as a whole, or refused without a trace. */
export async function run(counts: Counts): Promise<readonly Line[]> {
  const times = counts.times(5000);
  const { refused, accepted } = await attackByPackages(times, Date.now());
  const told = `${refused} refused, ${accepted} taken whole`;
  return [{ what: 'packages that were changed anywhere', tried: refused + accepted, broken: 0, told }];
}
