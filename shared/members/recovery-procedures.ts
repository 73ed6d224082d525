import { z } from 'zod';
import { Grant } from '../grant.ts';
import { mutation, query, task } from '../procedure.ts';
import { RequiredLine } from '../text.ts';
import { RecoveryKeyGroup } from './recovery-key.ts';
import {
  FormerShareSet,
  SHARES_MAX,
  SHARES_MIN,
  ShareGroup,
  ShareHolder,
  ShareNumber,
  ShareSet,
  TypedShare,
} from './recovery-shares.ts';

const Nothing = z.strictObject({});
const Needed = z.number().int().min(SHARES_MIN).max(SHARES_MAX);

export const recoveryProcedures = {
  /** Two groups, typed from the paper. `matches: false` says no more than that. Only until the next lock. */
  confirm: task(z.strictObject({ groups: z.array(RecoveryKeyGroup).length(2) }), z.object({ matches: z.boolean() })),
  /** Replaces the recovery key; the old one no longer opens this copy. */
  renew: task(z.strictObject({}), z.object({ recoveryKey: z.string() })),
  /** Writes the key that was just made as a PDF to a place of the user's choice. Only until the next lock. */
  savePdf: task(z.strictObject({ destination: Grant }), z.object({ fileName: z.string() })),
  /** The cards in force with who keeps them, and the sets before. Never a share itself. */
  shares: query(Nothing, z.object({ set: ShareSet.nullable(), former: z.array(FormerShareSet) })),
  /**
   * Makes a set of cards, one for each holder, and tries every combination that should open. It comes into force, and the set
   * before ends, when every card was confirmed; until then, and no longer than to the next lock, the app knows it.
   */
  split: task(
    z
      .strictObject({ needed: Needed, holders: z.array(RequiredLine).min(SHARES_MIN).max(SHARES_MAX) })
      .refine(({ needed, holders }) => needed <= holders.length, { message: 'needs more cards than there are' }),
    z.object({
      name: z.string(),
      combinations: z.number().int(),
      cards: z.array(z.object({ number: z.number().int(), holder: z.string(), share: z.string() })),
    }),
  ),
  /** Two groups, typed from a card that was just made. The last card brings the set into force. */
  confirmShare: task(
    z.strictObject({ number: ShareNumber, groups: z.array(ShareGroup).length(2) }),
    z.object({ matches: z.boolean(), inForce: z.boolean() }),
  ),
  /** One card of the set that was just made, as a page to print. */
  saveSharePdf: task(z.strictObject({ destination: Grant, number: ShareNumber }), z.object({ fileName: z.string() })),
  /** A whole card typed, at any time: whether it is one of the set in force. Says what is wrong with it otherwise. */
  checkShare: mutation(z.strictObject({ share: TypedShare }), ShareHolder),
  /** From now on no card opens this copy of the case file. */
  endShares: task(Nothing, Nothing),
};
