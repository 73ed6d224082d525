import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Counts, Line } from './fault.ts';

export const name = 'hostile-lists';

const PROGRAM = fileURLToPath(new URL('../fixtures/hostile-lists-process.ts', import.meta.url));
const MEGABYTES_MAX = 300;
const SECONDS_MAX = 30;

/** As `hostile-lists-process.ts` prints it. `cancelled` is in milliseconds; null where it was over before. */
interface Read {
  readonly became: string;
  readonly seconds: number;
  readonly megabytes: number;
  readonly cancelled: number | null;
}

/** Lists made to do harm, each in a process of its own: at the most 300 MB more than idle, and 30 s. */
export async function run(counts: Counts): Promise<readonly Line[]> {
  const all = JSON.parse(start([])) as string[];
  const lists = all.slice(0, counts.times(all.length));
  return lists.map((list) => {
    const { became, seconds, megabytes, cancelled } = JSON.parse(start([list])) as Read;
    const broken = Number(megabytes >= MEGABYTES_MAX || seconds >= SECONDS_MAX);
    const told = `${became}; ${seconds} s, ${megabytes} MB, cancelled after ${cancelled ?? '–'} ms`;
    return { what: list, tried: 1, broken, told };
  });
}

function start(words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The process ended: ${stderr.slice(-300)}`);
  return stdout;
}
