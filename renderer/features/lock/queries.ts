import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';

export const useUnlock = () => useChange((input: { passphrase: string }) => api.session.unlock(input));

export const useUnlockWithRecoveryKey = () =>
  useChange((input: { recoveryKey: string }) => api.session.unlockWithRecoveryKey(input));

export const useUnlockWithCards = () => useChange((input: { shares: string[] }) => api.session.unlockWithShares(input));

export const useLeave = () => useChange(() => api.session.leave({}));
