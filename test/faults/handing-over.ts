import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { handOver, killOnce, takeOver } from '../fixtures/handing-over.ts';
import { type Counts, type Line, tryOften } from './fault.ts';

export const name = 'handing-over';

const MB = 1024 * 1024;
const FILES = 4;
const LARGE_MB = 2000;
/** Above what the unlocked app has at rest, in megabytes. */
const PEAK_MAX = 300;
/** A killed process needs no disk to lose things. */
const IN_MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A package of 2 GB goes and comes within 300 MB; and kills while one is taken over. */
export async function run(counts: Counts): Promise<readonly Line[]> {
  return [await large(), await kills(counts)];
}

async function large(): Promise<Line> {
  const handing = await handOver(FILES, (LARGE_MB / FILES) * MB);
  const taken = await takeOver(handing);
  const { made } = handing;
  handing.clear();
  const speed = (took: number) => `${Math.round(LARGE_MB / (took / 1000))} MB/s`;
  const told = `made at ${speed(made.took)} within ${made.peak} MB, taken at ${speed(taken.took)} within ${taken.peak} MB`;
  const broken = [made, taken].filter(({ peak }) => peak > PEAK_MAX).length;
  return { what: `${LARGE_MB} MB of files within ${PEAK_MAX} MB of memory`, tried: 2, broken, told };
}

async function kills(counts: Counts): Promise<Line> {
  const handing = await handOver(FILES, 8 * MB, IN_MEMORY);
  const { took } = await takeOver({ ...handing, template: handing.template });
  const fresh = await handOver(FILES, 8 * MB, IN_MEMORY);
  let whole = 0;
  const times = counts.times(200);
  const line = await tryOften(
    counts,
    { what: 'killed while a package is taken over', times },
    async (time) => {
      if (await killOnce(fresh, ((time + Math.random()) / times) * took * 1.2, IN_MEMORY)) whole += 1;
    },
    () => `${whole} left all of it, ${times - whole} nothing`,
  );
  for (const each of [handing, fresh]) each.clear();
  return line;
}
