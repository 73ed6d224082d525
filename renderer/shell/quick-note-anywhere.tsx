import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { QuickNote } from '../features/quick-notes/quick-note.tsx';
import { OpenQuickNote } from '../hooks/use-open-quick-note.ts';
import { useSession } from '../hooks/use-session.ts';
import { useText } from '../hooks/use-text.ts';

/** Ctrl J, or ⌘ J, from anywhere. On the lock screen it is remembered: the note opens as soon as somebody has unlocked. */
export function QuickNoteAnywhere({ children }: { children: ReactNode }) {
  const text = useText();
  const session = useSession();
  const [isWanted, setIsWanted] = useState(false);
  const isAtDoor = session?.phase === 'unlocked' && session.door !== null;
  const isUnlocked = session?.phase === 'unlocked' && !session.byRecoveryKey && !isAtDoor;
  // Rendered before the key's event is over, so that the next letter finds its field.
  const open = useCallback(() => flushSync(() => setIsWanted(!isAtDoor)), [isAtDoor]);
  useOpenByKey(open);
  return (
    <OpenQuickNote value={open}>
      {children}
      {isUnlocked && <QuickNote isOpen={isWanted} onOpen={open} onClose={() => setIsWanted(false)} />}
      {isWanted && session?.phase === 'locked' && (
        <p className="quick-note-later" role="status">
          {text('quickNotes.afterUnlock')}
        </p>
      )}
    </OpenQuickNote>
  );
}

/** Before the browser, which would show its downloads. */
function useOpenByKey(open: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'j')
        return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [open]);
}
