import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SanctionScope } from '../../shared/sanctions/sanction.ts';
import { CellState, cellState, hasEnded, isWaiting, nextStates, RolloutState } from '../../shared/spaces/rollout.ts';
import { SpaceKind } from '../../shared/spaces/space.ts';

const day = fc
  .integer({ min: 0, max: 60 })
  .map((days) => new Date(Date.UTC(2027, 1, 1 + days)).toISOString().slice(0, 10));
const ban = fc.record({
  scope: fc.constantFrom(...SanctionScope.options),
  startsOn: day,
  endsOn: fc.option(day),
  lifted: fc.option(day.map((on) => ({ on }))),
});
const said = fc.option(fc.constantFrom(...RolloutState.options), { nil: undefined });
const kind = fc.constantFrom(...SpaceKind.options);

describe('how a ban stands in a space', () => {
  it('is what was said last as long as it has not ended, whatever its scope', () => {
    fc.assert(
      fc.property(ban, kind, said, day, (each, where, state, on) => {
        fc.pre(state !== undefined && !hasEnded(each, on));
        expect(cellState(each, where, state, on)).toBe(state);
      }),
    );
  });

  it('asks to let somebody in exactly where they are locked out and it has ended', () => {
    fc.assert(
      fc.property(ban, kind, said, day, (each, where, state, on) => {
        const isLeftOut = state === 'locked-out' && hasEnded(each, on);
        expect(cellState(each, where, state, on) === 'let-back').toBe(isLeftOut);
      }),
    );
  });

  it('asks nothing else once it has ended', () => {
    fc.assert(
      fc.property(ban, kind, said, day, (each, where, state, on) => {
        fc.pre(hasEnded(each, on) && state !== 'locked-out');
        expect(isWaiting(cellState(each, where, state, on))).toBe(false);
      }),
    );
  });

  it.each([
    ['online-spaces', 'to-do to-do to-do outside unsaid'],
    ['all-events', 'outside outside outside to-do outside'],
    ['this-event', 'outside outside outside outside outside'],
    ['everywhere', 'to-do to-do to-do to-do to-do'],
    ['organisation', 'to-do to-do to-do to-do to-do'],
    ['other', 'unsaid unsaid unsaid unsaid unsaid'],
  ] as const)('follows from the scope %s as long as nothing was said', (scope, states) => {
    const holds = { scope, startsOn: '2027-03-01', endsOn: null, lifted: null };
    const found = SpaceKind.options.map((where) => cellState(holds, where, undefined, '2027-03-04'));
    expect(found.join(' ')).toBe(states);
  });

  it('can be put right from every state that can be reached, as long as it holds', () => {
    for (const state of RolloutState.options) {
      const isReached = CellState.options.some((before) => nextStates(before).includes(state));
      expect([state, isReached, nextStates(state).length > 0]).toEqual([state, true, true]);
    }
  });
});
