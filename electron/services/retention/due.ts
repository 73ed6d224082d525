import type { DueCase } from '../../../shared/retention/due-case.ts';
import { fallsDue } from '../../../shared/retention/judge.ts';
import type { AgreedRule } from '../../../shared/retention/rule.ts';
import type { Day } from '../../../shared/time.ts';
import { listClosedCases } from '../../database/repositories/conflicts.ts';
import type { QueryContext } from '../context.ts';
import { type JudgedCase, judgedCases } from './judged-cases.ts';
import { getRetentionRule } from './rule.ts';

/**
 * What may be erased on a day, the earliest first: nothing but time stood against it. Cases that are closed to the member
 * are left out; what is in them counts all the same, so that nothing goes too early.
 */
export function listDue({ db, member }: QueryContext, { on }: { readonly on: Day }): DueCase[] {
  const closed = new Set(listClosedCases(db, member));
  return dueCases(judgedCases(db, { today: on, hidden: [] }), getRetentionRule(db))
    .filter((due) => due.on <= on && !closed.has(due.incidentId))
    .sort((a, b) => a.on.localeCompare(b.on) || a.codeName.localeCompare(b.codeName));
}

/** Those that fall due one day, by now or later. */
export function dueCases(cases: readonly JudgedCase[], { rule }: AgreedRule): DueCase[] {
  return cases.flatMap((judged): DueCase[] => {
    const { id, codeName, outcome, on, choice } = judged;
    if (outcome === null || on === null || !fallsDue(judged)) return [];
    const { keep, how } = rule.outcomes[outcome];
    return [
      { incidentId: id, codeName, outcome, keep, how, on, choice, rule: inWords(outcome, keep, choice !== null) },
    ];
  });
}

/** Without content, as it is kept with what was erased. */
export function inWords(outcome: string, keep: DueCase['keep'], isChosen: boolean): string {
  if (isChosen) return `${outcome}: day chosen by the team`;
  return keep === 'for-good' ? `${outcome}: kept for good` : `${outcome}: ${keep} ${keep === 1 ? 'month' : 'months'}`;
}
