import type { EventId } from '../events/event.ts';
import type { Day } from '../time.ts';

interface TypedTerm {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly reviewOn: Day | null;
}

/** What must be so of the days and the event of a ban, any other sanction or a flag: each is handed to `refine`. */
export const NOT_ENDED_BEFORE = [
  ({ startsOn, endsOn }: TypedTerm) => endsOn === null || endsOn >= startsOn,
  { message: 'must not be before the start', path: ['endsOn'] },
] as const satisfies Rule<TypedTerm>;

export const NOT_REVIEWED_BEFORE = [
  ({ startsOn, reviewOn }: TypedTerm) => reviewOn === null || reviewOn >= startsOn,
  { message: 'must not be before the start', path: ['reviewOn'] },
] as const satisfies Rule<TypedTerm>;

export const ONE_EVENT_IN_SCOPE = [
  ({ scope, eventId }: TypedScope) => scope === 'this-event' || eventId === null,
  { message: 'holds for one event only where that is its scope', path: ['eventId'] },
] as const satisfies Rule<TypedScope>;

interface TypedScope {
  /** Sanctions have these rules, so theirs is not asked for here. */
  readonly scope: string;
  readonly eventId: EventId | null;
}
type Rule<Typed> = readonly [holds: (typed: Typed) => boolean, otherwise: { message: string; path: string[] }];
