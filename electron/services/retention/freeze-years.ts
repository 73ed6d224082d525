import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { type FrozenYear, sumOf } from '../../../shared/retention/tally.ts';
import { listFrozenYears, putFrozenYear } from '../../database/repositories/frozen-years.ts';
import type { MutationContext } from '../context.ts';
import { todayOf } from '../sanctions.ts';
import { countYears } from './count-years.ts';

/**
 * Counts cases into their years before anything of them goes, in the transaction that erases them, so that no figure of
 * a year ever changes in hindsight. What was anonymised before was counted then.
 */
export function freezeYears(context: MutationContext, going: readonly IncidentId[]): void {
  const { db, now, stamp } = context;
  const before = listFrozenYears(db);
  for (const [year, counted] of countYears(db, going, todayOf(context))) {
    const known = before.get(year);
    putFrozenYear(db, year, known === undefined ? counted : sumOfYears(known, counted), now(), stamp());
  }
}

export function sumOfYears(one: FrozenYear, other: FrozenYear): FrozenYear {
  return {
    figures: sumOf([one.figures, other.figures]),
    bans: sumOf([one.bans, other.bans]),
    flags: sumOf([one.flags, other.flags]),
  };
}
