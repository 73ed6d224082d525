import { z } from 'zod';
import type { Day } from '../time.ts';
import type { SanctionEvent, SanctionEventKind } from './sanction-event.ts';

export const SanctionState = z.enum([
  'proposed',
  'withdrawn',
  'decided',
  'told',
  'in-force',
  'appealed',
  'breached',
  'ended',
  'lifted',
]);
export type SanctionState = z.infer<typeof SanctionState>;

interface Term {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly lifted: { readonly on: Day } | null;
}
type Events = readonly Pick<SanctionEvent, 'kind' | 'on'>[];

/**
 * How a sanction stands on a day. It is carried out only after the person was told (Mozilla): until then it is decided
 * and no more. An appeal does not suspend it. One without events was decided before they were kept, and counts as told.
 * `events` in the order in which they were written down.
 */
export function stateOf(sanction: Term, events: Events, on: Day): SanctionState {
  const standing = lastOf(events, ['proposed', 'withdrawn', 'decided']);
  if (standing === 'proposed' || standing === 'withdrawn') return standing;
  if (sanction.lifted !== null && on >= sanction.lifted.on) return 'lifted';
  if (sanction.endsOn !== null && on > sanction.endsOn) return 'ended';
  const past = events.filter((event) => event.on <= on);
  if (standing === 'decided' && !past.some(({ kind }) => kind === 'told')) return 'decided';
  const latest = lastOf(past, ['appealed', 'appeal-answered', 'breached']);
  if (latest === 'appealed' || latest === 'breached') return latest;
  return on < sanction.startsOn ? 'told' : 'in-force';
}

const NEXT: Readonly<Record<SanctionState, readonly SanctionEventKind[]>> = {
  proposed: ['decided', 'withdrawn'],
  withdrawn: [],
  decided: ['told', 'lifted'],
  told: ['appealed', 'reviewed', 'lifted'],
  'in-force': ['appealed', 'breached', 'reviewed', 'return-requested', 'lifted'],
  appealed: ['appeal-answered', 'breached', 'reviewed', 'lifted'],
  breached: ['appealed', 'reviewed', 'return-requested', 'lifted'],
  ended: [],
  lifted: [],
};

/** What can happen to it next. A request to return is answered before there is another. */
export function nextSteps(sanction: Term, events: Events, on: Day): readonly SanctionEventKind[] {
  const state = stateOf(sanction, events, on);
  // A breach meanwhile takes no answer away.
  const steps = NEXT[state === 'breached' && awaitsAppeal(events) ? 'appealed' : state];
  if (steps.length === 0 || !awaitsReturn(events)) return steps.filter((step) => !isPlanned(sanction, step));
  const others = steps.filter((step) => step !== 'return-requested' && !isPlanned(sanction, step));
  return ['returned', 'return-refused', ...others];
}

/** Whether somebody asked to come back and has no answer yet. */
export function awaitsReturn(events: Events): boolean {
  return lastOf(events, ['return-requested', 'return-refused', 'returned']) === 'return-requested';
}

/** Whether an appeal against it has no answer yet, whatever else happened since. */
export function awaitsAppeal(events: Events): boolean {
  return lastOf(events, ['appealed', 'appeal-answered']) === 'appealed';
}

/** Its lifting has a day already. */
function isPlanned({ lifted }: Term, step: SanctionEventKind): boolean {
  return lifted !== null && step === 'lifted';
}

function lastOf(events: Events, kinds: readonly SanctionEventKind[]): SanctionEventKind | undefined {
  return events.findLast(({ kind }) => kinds.includes(kind))?.kind;
}
