import { knownFile, somePages, trySalvage } from '../fixtures/damaged-case-file.ts';
import type { Counts, Line } from './fault.ts';

export const name = 'salvaging';

/** Case files with pages damaged at random: what lies on the others is saved, and what does not is said. */
export async function run({ times, tell }: Counts): Promise<Line[]> {
  const file = await knownFile();
  const lines: Line[] = [];
  for (const count of [1, 3, 10, 40]) {
    tell(`${count} damaged pages of ${file.pages.size}`);
    const tried = times(50);
    let [broken, rows, nothing] = [0, 0, 0];
    for (let trial = 0; trial < tried; trial += 1) {
      const { salvage, wrong } = await trySalvage(file, somePages(file, count));
      if (wrong.length > 0) tell(wrong.join(', '));
      broken += wrong.length > 0 ? 1 : 0;
      rows += salvage?.rows ?? 0;
      nothing += salvage === undefined ? 1 : 0;
    }
    const all = [...file.rows].reduce((sum, [table, of]) => sum + (table === 'search_index' ? 0 : of), 0);
    const saved = Math.round((100 * rows) / (all * Math.max(1, tried - nothing)));
    lines.push({
      what: `salvage with ${count} damaged pages`,
      tried,
      broken,
      told: `${saved} % of lines saved, ${nothing} times none`,
    });
  }
  return lines;
}
