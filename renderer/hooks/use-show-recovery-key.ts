import { createContext, useContext } from 'react';

/**
 * Shows a recovery key that was just made, over everything else, until it is confirmed. The shell provides it: several
 * rooms make a new key, and the screen must outlast theirs.
 */
export const ShowRecoveryKey = createContext<(recoveryKey: string) => void>(() => {
  throw new Error('No screen is there to show the recovery key');
});

export function useShowRecoveryKey(): (recoveryKey: string) => void {
  return useContext(ShowRecoveryKey);
}
