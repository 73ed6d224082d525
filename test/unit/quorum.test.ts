import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BallotChoice, neededHere, outcomeOf, QUORUM_PRESET, QuorumRule } from '../../shared/meetings/quorum.ts';

const rule = (part: Partial<QuorumRule>): QuorumRule => ({ ...QUORUM_PRESET, minimum: 1, ...part });
const times = (count: number, choice: BallotChoice) => Array.from({ length: count }, () => choice);
const votes = (inFavour: number, against: number, abstain = 0) => [
  ...times(inFavour, 'for'),
  ...times(against, 'against'),
  ...times(abstain, 'abstain'),
];

describe('how many have to be here', () => {
  it.each([
    ['majority', [1, 2, 2, 3, 3, 4]],
    ['two-thirds', [1, 2, 2, 3, 4, 4]],
    ['everybody', [1, 2, 3, 4, 5, 6]],
    ['minimum', [1, 1, 1, 1, 1, 1]],
  ] as const)('is, by %s, counted from those who may decide', (here, needed) => {
    expect([1, 2, 3, 4, 5, 6].map((mayDecide) => neededHere(rule({ here }), mayDecide))).toEqual(needed);
  });

  it('is never fewer than the minimum, even where fewer are left', () => {
    expect(neededHere(rule({ minimum: 3 }), 2)).toBe(3);
    expect(neededHere(rule({ here: 'everybody', minimum: 2 }), 0)).toBe(2);
  });
});

describe('a proposal', () => {
  const enough = { here: 5, needed: 3 };
  it.each([
    ['majority', 3, 2, 'carried'],
    ['majority', 2, 2, 'not-carried'],
    ['two-thirds', 4, 2, 'carried'],
    ['two-thirds', 3, 2, 'not-carried'],
    ['consensus', 1, 0, 'carried'],
    ['consensus', 4, 1, 'not-carried'],
  ] as const)('by %s with %d for and %d against is %s', (carries, inFavour, against, outcome) => {
    expect(outcomeOf(rule({ carries }), enough, votes(inFavour, against, 3))).toBe(outcome);
  });

  it('does not carry without a vote for it, by any rule', () => {
    for (const carries of QuorumRule.shape.carries.options)
      expect(outcomeOf(rule({ carries }), enough, votes(0, 0, 5))).toBe('not-carried');
  });

  it('has no outcome while too few are here, and one more vote for it never makes it fail', () => {
    const ballots = fc.array(fc.constantFrom(...BallotChoice.options), { maxLength: 12 });
    const carries = fc.constantFrom(...QuorumRule.shape.carries.options);
    fc.assert(
      fc.property(ballots, carries, (cast, by) => {
        expect(outcomeOf(rule({ carries: by }), { here: 2, needed: 3 }, cast)).toBe('no-quorum');
        const outcome = outcomeOf(rule({ carries: by }), enough, cast);
        if (outcome === 'carried') expect(outcomeOf(rule({ carries: by }), enough, [...cast, 'for'])).toBe('carried');
      }),
    );
  });
});
