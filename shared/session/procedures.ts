import { z } from 'zod';
import { Grant } from '../grant.ts';
import { SHARES_MAX, ShareVerdict, TypedShare } from '../members/recovery-shares.ts';
import { session } from '../procedure.ts';
import { RequiredLine } from '../text.ts';
import { CaseFileName, NewPassphrase, Passphrase, PassphraseRating, RecentCaseFile, SessionState } from './session.ts';

const Nothing = z.strictObject({});

export const sessionProcedures = {
  state: session(Nothing, SessionState),
  recent: session(Nothing, z.array(RecentCaseFile)),
  /** Opens a folder that the user has chosen, or one opened before. It is locked then. */
  choose: session(z.strictObject({ folder: Grant }), SessionState),
  chooseRecent: session(z.strictObject({ id: z.string().max(100) }), SessionState),
  forgetRecent: session(z.strictObject({ id: z.string().max(100) }), Nothing),
  /** Puts the case file away, so that another can be chosen. Only while locked. */
  leave: session(Nothing, SessionState),
  /** Makes `<name>.quietroom` in the chosen folder and unlocks it. The recovery key is shown once and then confirmed. */
  create: session(
    z.strictObject({
      folder: Grant,
      name: CaseFileName,
      organisation: RequiredLine,
      member: RequiredLine,
      passphrase: NewPassphrase,
    }),
    z.object({ state: SessionState, recoveryKey: z.string() }),
  ),
  /** Makes and opens a practice case file full of fictional data. Its passphrase is no secret. */
  createPractice: session(Nothing, SessionState),
  unlock: session(z.strictObject({ passphrase: Passphrase }), SessionState),
  unlockWithRecoveryKey: session(z.strictObject({ recoveryKey: z.string().max(200) }), SessionState),
  /** With as many cards of one set as they say are needed. */
  unlockWithShares: session(z.strictObject({ shares: z.array(TypedShare).max(SHARES_MAX) }), SessionState),
  ratePassphrase: session(z.strictObject({ passphrase: Passphrase }), PassphraseRating),
  suggestPassphrase: session(Nothing, z.object({ passphrase: z.string() })),
  /** Checks single groups as they are typed, before anything is sent; used by the recovery form. */
  checkRecoveryKey: session(
    z.strictObject({ recoveryKey: z.string().max(200) }),
    z.object({ wellFormed: z.boolean() }),
  ),
  /** Checks cards as they are typed, before anything is tried. */
  checkShares: session(z.strictObject({ shares: z.array(TypedShare).max(SHARES_MAX) }), z.array(ShareVerdict)),
};
