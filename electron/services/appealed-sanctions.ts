import type { Appeal } from '../../shared/appeals/appeal.ts';
import { nextSteps } from '../../shared/sanctions/life-cycle.ts';
import type { Day } from '../../shared/time.ts';
import type { MutationContext } from './context.ts';
import { recordSanctionStep } from './sanction-steps.ts';
import { listSanctions, todayOf } from './sanctions.ts';

/** Sanctions that stand on whoever appeals are marked with it, so that each tells it by itself. */
export function markSanctions(
  context: MutationContext,
  { incidentId, personId }: Appeal,
  kind: 'appealed' | 'appeal-answered',
  on: Day,
): void {
  const theirs = listSanctions(context, incidentId).filter((sanction) => sanction.personId === personId);
  for (const sanction of theirs) {
    if (!nextSteps(sanction, sanction.events, todayOf(context)).includes(kind)) continue;
    recordSanctionStep(context, { id: sanction.id, kind, on, note: '' });
  }
}
