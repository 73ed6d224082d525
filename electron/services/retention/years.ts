import { FEWEST, withoutSmall } from '../../../shared/bans/statistics.ts';
import type { YearFigures } from '../../../shared/retention/procedures.ts';
import type { Tally } from '../../../shared/retention/tally.ts';
import { listClosedCases } from '../../database/repositories/conflicts.ts';
import { listFrozenYears } from '../../database/repositories/frozen-years.ts';
import type { QueryContext } from '../context.ts';
import { todayOf } from '../sanctions.ts';
import { countYears } from './count-years.ts';
import { sumOfYears } from './freeze-years.ts';

/**
 * What is there and what was counted before it went, taken together, the latest year first. Whoever is in conflict with
 * a case is told no small number, in which it could be made out.
 */
export function readYears(context: QueryContext): YearFigures[] {
  const { db, member } = context;
  const frozen = listFrozenYears(db);
  const present = countYears(db, undefined, todayOf(context));
  const isFull = listClosedCases(db, member).length === 0;
  const years = [...new Set([...frozen.keys(), ...present.keys()])].sort((a, b) => b - a);
  return years.map((year) => {
    const [gone, here] = [frozen.get(year), present.get(year)];
    const both = gone !== undefined && here !== undefined ? sumOfYears(gone, here) : (gone ?? here);
    const erased = gone?.figures['total']?.['cases'] ?? 0;
    return { year, isFull, tables: tablesOf(both?.figures ?? {}, isFull), erased };
  });
}

const TABLES = ['total', 'setting', 'channel', 'outcome', 'finding', 'sanction', 'answer', 'appeal'];

function tablesOf(figures: Tally, isFull: boolean): YearFigures['tables'] {
  if (!isFull && (figures['total']?.['cases'] ?? 0) < FEWEST) return [];
  return TABLES.flatMap((table) => {
    const lines = Object.entries(figures[table] ?? {}).map(([key, count]) => ({ key, count }));
    const told = isFull
      ? lines
      : withoutSmall(lines).flatMap(({ key, count }) => (count === null ? [] : [{ key, count }]));
    return told.length === 0 ? [] : [{ table, lines: told }];
  });
}
