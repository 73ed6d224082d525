import type { EventId } from '../events/event.ts';
import type { SanctionScope } from '../sanctions/sanction.ts';
import type { Day } from '../time.ts';

/** When something holds. */
export interface Term {
  readonly startsOn: Day;
  /** The last day it holds; null is indefinite. */
  readonly endsOn: Day | null;
  /** Ended before its time. */
  readonly lifted: { readonly on: Day } | null;
}

export interface Kept extends Term {
  readonly scope: SanctionScope;
  /** Of the scope "this event": which one; null where nobody has said. */
  readonly eventId: EventId | null;
}

/** Whether it holds on a day, told or not: its first and last day count, the day it is lifted does not. */
export function isInForce({ startsOn, endsOn, lifted }: Term, on: Day): boolean {
  return on >= startsOn && (endsOn === null || on <= endsOn) && (lifted === null || on < lifted.on);
}

/** Whether it held, and no longer does. */
export function isOver({ endsOn, lifted }: Term, on: Day): boolean {
  return (endsOn !== null && on > endsOn) || (lifted !== null && on >= lifted.on);
}

/** The last day it holds; null: no end is known. What is lifted on a day holds up to the day before. */
export function lastDayOf({ endsOn, lifted }: Pick<Term, 'endsOn' | 'lifted'>): Day | null {
  if (lifted === null) return endsOn;
  const before = new Date(Date.parse(lifted.on) - DAY_MS).toISOString().slice(0, 10);
  return endsOn === null || before < endsOn ? before : endsOn;
}

const DAY_MS = 86_400_000;

/** Whether a ban or a flag holds on a day for an event, or anywhere at all. */
export function holdsAt(kept: Kept, { on, event }: { on: Day; event: EventId | null }): boolean {
  return isInForce(kept, on) && covers(kept, event);
}

/**
 * Whether it is meant for an event; for none in particular, everything is. Where it is only known in words which event or
 * place is meant, it counts: somebody looks and reads them, which is better than letting a banned person in. Online spaces
 * are no event.
 */
export function covers({ scope, eventId }: Kept, event: EventId | null): boolean {
  if (event === null) return true;
  if (scope === 'online-spaces') return false;
  return scope !== 'this-event' || eventId === null || eventId === event;
}
