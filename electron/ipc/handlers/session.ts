import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { tidyEmergencyCards } from '../../services/emergency-cards.ts';
import { createCase, stateAfter } from '../../services/session.ts';
import { ratePassphrase, suggestPassphrase } from '../../vault/passphrase.ts';
import { isWellFormedRecoveryKey } from '../../vault/recovery-key.ts';
import { checkShares } from '../../vault/recovery-shares.ts';
import type { Contexts } from '../contexts.ts';

export const sessionHandlers: Handlers<typeof contract, Contexts>['session'] = {
  state: ({ session }) => session.state,
  recent: ({ session }) => session.recent(),
  choose: (context, { folder }) => stateAfter(context, () => context.session.choose(context.resolve(folder))),
  chooseRecent: (context, { id }) => stateAfter(context, () => context.session.chooseRecent(id)),
  forgetRecent: ({ session }, { id }) => {
    session.forgetRecent(id);
    return {};
  },
  leave: (context) => stateAfter(context, () => context.session.leave()),
  create: createCase,
  createPractice: (context) => stateAfter(context, () => context.session.createPractice()),
  unlock: (context, { passphrase }) =>
    stateAfter(context, async () => tidyEmergencyCards(await context.session.unlock(passphrase))),
  unlockWithRecoveryKey: (context, { recoveryKey }) =>
    stateAfter(context, async () => tidyEmergencyCards(await context.session.unlockWithRecoveryKey(recoveryKey))),
  unlockWithShares: (context, { shares }) =>
    stateAfter(context, async () => tidyEmergencyCards(await context.session.unlockWithShares(shares))),
  ratePassphrase: (_context, { passphrase }) => ratePassphrase(passphrase),
  suggestPassphrase: () => ({ passphrase: suggestPassphrase() }),
  checkRecoveryKey: (_context, { recoveryKey }) => ({ wellFormed: isWellFormedRecoveryKey(recoveryKey) }),
  checkShares: (_context, { shares }) => checkShares(shares),
};
