import { dueDates } from '../../shared/promises/due.ts';
import type { CasePromise } from '../../shared/promises/owed.ts';
import type { PromiseKind, PromiseRules } from '../../shared/promises/promise.ts';
import type { Instant } from '../../shared/time.ts';
import type { ListedIncident } from '../database/repositories/incidents.ts';
import type { PromiseMark } from '../database/repositories/promise-marks.ts';

interface Known {
  readonly rules: PromiseRules;
  /** Of this case. */
  readonly marks: readonly PromiseMark[];
  readonly decidedAt: Instant | null;
  readonly now: Instant;
}

/** How each promise of the team stands in one case. */
export function promisesOf(incident: ListedIncident, known: Known): CasePromise[] {
  const dates = { ...incident, decidedAt: known.decidedAt };
  return dueDates(known.rules, dates).map(({ promise, at: due }) => {
    const mark = known.marks.find((each) => each.promise === promise);
    const toldAt = keptByItself(promise, incident, due, known.now);
    if (mark?.state !== 'kept' && toldAt !== null) {
      return { promise, due, state: 'kept', at: toldAt, by: null, reason: mark?.reason ?? '' };
    }
    if (mark === undefined) return { promise, due, state: 'open', at: null, by: null, reason: '' };
    return { promise, due, state: mark.state, at: mark.at, by: mark.memberId, reason: mark.reason };
  });
}

/** What the record tells without being told: whoever was answered knows that the report came; a window closes with time. */
function keptByItself(
  promise: PromiseKind,
  { answeredAt, metAt }: ListedIncident,
  due: Instant | null,
  now: Instant,
): Instant | null {
  if (promise === 'meet') return metAt;
  if (promise === 'appeal-window') return due !== null && due <= now ? due : null;
  return answeredAt;
}
