import { z } from 'zod';
import type { Term } from '../bans/in-force.ts';
import { MemberId } from '../members/member.ts';
import type { SanctionId, SanctionScope } from '../sanctions/sanction.ts';
import { LongText } from '../text.ts';
import { type Day, Instant } from '../time.ts';
import { SpaceId, type SpaceKind } from './space.ts';

/** What somebody can say of one ban in one space. */
export const RolloutState = z.enum(['to-do', 'locked-out', 'let-in', 'not-here']);
export type RolloutState = z.infer<typeof RolloutState>;

/** Who said so, and when. */
export const RolloutStep = z.object({ state: RolloutState, by: MemberId, at: Instant, note: LongText });
export type RolloutStep = z.infer<typeof RolloutStep>;

/**
 * How a ban stands in a space on a day. `unsaid`: nobody has said whether it holds there, and its scope does not tell;
 * `outside`: its scope tells that it does not; `let-back`: it has ended, and they are still locked out; `over`: it has
 * ended before it was carried out there.
 */
export const CellState = z.enum(['unsaid', 'outside', 'over', 'let-back', ...RolloutState.options]);
export type CellState = z.infer<typeof CellState>;

export const Cell = z.object({
  spaceId: SpaceId,
  state: CellState,
  /** The first one first. */
  steps: z.array(RolloutStep),
});
export type Cell = z.infer<typeof Cell>;

/** What was said of a sanction in one space, by the name it has now. */
export interface CarriedOut {
  readonly sanctionId: SanctionId;
  readonly space: string;
  readonly steps: readonly RolloutStep[];
}

type Ban = Term & { readonly scope: SanctionScope };

/** `said`: what was said of it last, if anything was. */
export function cellState(ban: Ban, kind: SpaceKind, said: RolloutState | undefined, on: Day): CellState {
  const state = said ?? stateByScope(ban.scope, kind);
  if (!hasEnded(ban, on)) return state;
  if (state === 'locked-out') return 'let-back';
  return state === 'to-do' || state === 'unsaid' ? 'over' : state;
}

/** Its last day is past, or it was lifted. One that begins later has not ended. */
export function hasEnded({ endsOn, lifted }: Term, on: Day): boolean {
  return (endsOn !== null && on > endsOn) || (lifted !== null && on >= lifted.on);
}

/** Whether somebody has to do or to say something. */
export function isWaiting(state: CellState): boolean {
  return state === 'unsaid' || state === 'to-do' || state === 'let-back';
}

const NEXT: Readonly<Record<CellState, readonly RolloutState[]>> = {
  unsaid: ['locked-out', 'to-do', 'not-here'],
  outside: ['to-do', 'locked-out'],
  'to-do': ['locked-out', 'not-here'],
  'locked-out': ['to-do'],
  'let-back': ['let-in'],
  'let-in': ['locked-out'],
  'not-here': ['to-do', 'locked-out'],
  over: [],
};

/** What can be said of it next; also what takes back a step said by mistake. */
export function nextStates(state: CellState): readonly RolloutState[] {
  return NEXT[state];
}

const HOLDS_IN: Readonly<Record<SanctionScope, readonly SpaceKind[]>> = {
  'this-event': [],
  'all-events': ['events'],
  'online-spaces': ['chat', 'repository', 'mailing-list'],
  everywhere: ['chat', 'repository', 'mailing-list', 'events', 'other'],
  organisation: ['chat', 'repository', 'mailing-list', 'events', 'other'],
  other: [],
};

/** What follows from the scope alone. "Somewhere else" may be anywhere, and some other space may be online. */
export function stateByScope(scope: SanctionScope, kind: SpaceKind): CellState {
  if (HOLDS_IN[scope].includes(kind)) return 'to-do';
  return scope === 'other' || (scope === 'online-spaces' && kind === 'other') ? 'unsaid' : 'outside';
}
