import { tryFaultsBeforeEntries } from '../fixtures/faults-before-entries.ts';
import { isFound, longLog, WAYS } from '../fixtures/tampered-log.ts';
import type { Counts, Line } from './fault.ts';

export const name = 'log';

const ENTRIES = 10_000;

/** T45: every change has its entry in the same transaction; whatever is done to a long log is found. */
export async function run({ times, tell }: Counts): Promise<Line[]> {
  const db = longLog(ENTRIES);
  const lines = Object.entries(WAYS).map(([way, { found }]): Line => {
    tell(`${way} in ${ENTRIES} entries`);
    const tried = times(100);
    const missed = Array.from({ length: tried }, () => isFound(db, way)).filter((isSeen) => !isSeen).length;
    return {
      what: `log: ${way}`,
      tried,
      broken: missed,
      told: `found ${found === 'inside' ? 'from inside' : 'by a paper'}`,
    };
  });
  db.close();
  tell('faults between a change and its entry');
  const { tried, reached, broken } = await tryFaultsBeforeEntries(() => true);
  return [
    ...lines,
    {
      what: 'change without its entry',
      tried,
      broken: broken.length,
      told: `${reached} reached it ${broken.join(' ')}`,
    },
  ];
}
