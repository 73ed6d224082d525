/** How long it takes, in milliseconds. */
export function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

export async function timeAsync(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Runs two things by turns, once unmeasured, and the other first in every second round. */
export async function byTurns(
  rounds: number,
  first: () => number | Promise<number>,
  second: () => number | Promise<number>,
): Promise<{ first: number[]; second: number[] }> {
  const times: { first: number[]; second: number[] } = { first: [], second: [] };
  for (let round = -1; round < rounds; round++) {
    const order = round % 2 === 0 ? (['first', 'second'] as const) : (['second', 'first'] as const);
    for (const which of order) {
      const taken = await (which === 'first' ? first() : second());
      if (round >= 0) times[which].push(taken);
    }
  }
  return times;
}
