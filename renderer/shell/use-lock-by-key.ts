import { useEffect } from 'react';
import { useSession } from '../hooks/use-session.ts';
import { lockNow } from '../lib/lock.ts';

/** Ctrl Shift L locks from anywhere, out of a dialog too. */
export function useLockByKey(): void {
  const isUnlocked = useSession()?.phase === 'unlocked';
  useEffect(() => {
    if (!isUnlocked) return undefined;
    const lock = (event: KeyboardEvent) => {
      const isKey =
        (event.ctrlKey || event.metaKey) && event.shiftKey && !event.altKey && event.key.toLowerCase() === 'l';
      if (!isKey) return;
      event.preventDefault();
      event.stopPropagation();
      void lockNow();
    };
    window.addEventListener('keydown', lock, { capture: true });
    return () => window.removeEventListener('keydown', lock, { capture: true });
  }, [isUnlocked]);
}
