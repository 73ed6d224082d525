import { z } from 'zod';

/**
 * When a group may decide, and what carries a proposal. `here`: how many of those who may decide in a case have to be
 * here, and never fewer than `minimum`. `carries`: of the votes for and against; who abstains is here and no more.
 */
export const QuorumRule = z.strictObject({
  here: z.enum(['majority', 'two-thirds', 'everybody', 'minimum']),
  minimum: z.number().int().min(1).max(50),
  carries: z.enum(['majority', 'two-thirds', 'consensus']),
});
export type QuorumRule = z.infer<typeof QuorumRule>;

/** As long as a team has not agreed on its own: nobody decides alone (handbook §4). */
export const QUORUM_PRESET: QuorumRule = { here: 'majority', minimum: 2, carries: 'majority' };

/** Of one case in one meeting: members who may decide in it, how many of them have to be here, and how many are. */
export const Quorum = z.object({
  mayDecide: z.number().int(),
  needed: z.number().int(),
  here: z.number().int(),
});
export type Quorum = z.infer<typeof Quorum>;

export const VoteOutcome = z.enum(['carried', 'not-carried', 'no-quorum']);
export type VoteOutcome = z.infer<typeof VoteOutcome>;

export const BallotChoice = z.enum(['for', 'against', 'abstain']);
export type BallotChoice = z.infer<typeof BallotChoice>;

/** More than there are, where too few are left: then nobody can decide, and the case needs somebody from outside. */
export function neededHere({ here, minimum }: QuorumRule, mayDecide: number): number {
  const share = {
    majority: Math.floor(mayDecide / 2) + 1,
    'two-thirds': Math.ceil((mayDecide * 2) / 3),
    everybody: mayDecide,
    minimum,
  };
  return Math.max(minimum, share[here]);
}

/** Nothing carries without a vote for it, nor while too few are here. */
export function outcomeOf(
  { carries }: QuorumRule,
  { here, needed }: Pick<Quorum, 'here' | 'needed'>,
  ballots: readonly BallotChoice[],
): VoteOutcome {
  if (here < needed) return 'no-quorum';
  const count = (choice: BallotChoice) => ballots.filter((ballot) => ballot === choice).length;
  const [inFavour, against] = [count('for'), count('against')];
  const isEnough = {
    majority: inFavour > against,
    'two-thirds': inFavour >= 2 * against,
    consensus: against === 0,
  };
  return inFavour > 0 && isEnough[carries] ? 'carried' : 'not-carried';
}
