import { useEffect } from 'react';
import { useBackups, useMakeByItself } from './queries.ts';

/** So that whoever unlocked to take down something sees nothing of it. */
const WAIT_MS = 30_000;

/**
 * Makes a backup when the last one is older than a day: while the app is used and not at the lock, which must be
 * quick and after which there is no key any more to verify it with. What was tried and failed is tried again each time it is
 * looked whether one is due.
 */
export function MakeByItself() {
  const { data, dataUpdatedAt } = useBackups();
  const { mutate, isPending } = useMakeByItself();
  const isDue = data?.due === true && !isPending;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer is a reason to try again
  useEffect(() => {
    if (!isDue) return undefined;
    const soon = setTimeout(() => mutate(), WAIT_MS);
    return () => clearTimeout(soon);
  }, [isDue, dataUpdatedAt, mutate]);
  return null;
}
