import { takeInBothOrders } from '../fixtures/merged-orders.ts';
import { type Counts, type Line, tryOften } from './fault.ts';

export const name = 'merging';

/** Packages of two case files that went their own ways, taken in both orders. */
export async function run(counts: Counts): Promise<readonly Line[]> {
  let clashes = 0;
  const seed = Date.now();
  const line = await tryOften(
    counts,
    { what: 'two packages taken in both orders', times: counts.times(100) },
    async (time) => {
      clashes += (await takeInBothOrders(seed + time)).clashes;
    },
    () => `${clashes} changed on both sides, each kept and told`,
  );
  return [line];
}
