import { addDays, addMonths, latestOf } from '../calendar-days.ts';
import type { Day } from '../time.ts';
import { type AgreedRule, countsFromEnd, type KeptFor, type Outcome } from './rule.ts';

/** What the end of a case is counted from. */
export interface CaseTerm {
  readonly outcome: Outcome;
  readonly closedOn: Day;
  /** The last day on which a ban or a flag of the case held; null: there was none. */
  readonly lastHeldOn: Day | null;
  /** Days on which somebody reported the same person again, in any order. */
  readonly news: readonly Day[];
  /** What the team chose for this case alone. */
  readonly choice: { readonly on: Day; readonly chosenOn: Day } | null;
}

/**
 * The day on which a case may be erased; null: it is kept for good. Announced for the days of grace, whatever it is that
 * made it fall due: its close, a new rule, a day that was chosen.
 */
export function erasedOn({ rule, agreedOn }: AgreedRule, term: CaseTerm): Day | null {
  const { keep } = rule.outcomes[term.outcome];
  const start = startOf(keep, term);
  const announced = addDays(latestOf(start, agreedOn), rule.graceDays);
  const byRule = keep === 'for-good' ? null : latestOf(addMonths(start, keep), announced);
  const { choice } = term;
  if (choice === null) return byRule;
  const chosen = latestOf(choice.on, addDays(choice.chosenOn, rule.graceDays));
  // Something happened since that the team did not know of when it chose.
  return start > choice.chosenOn && byRule !== null ? latestOf(chosen, byRule) : chosen;
}

/** From when on its time runs: a new report about the same person begins every term anew that has not run out (Django). */
export function startOf(keep: KeptFor, { outcome, closedOn, lastHeldOn, news }: Omit<CaseTerm, 'choice'>): Day {
  let start = countsFromEnd(outcome) ? latestOf(closedOn, lastHeldOn) : closedOn;
  for (const day of news.toSorted())
    if (day > start && (keep === 'for-good' || day <= addMonths(start, keep))) start = day;
  return start;
}
