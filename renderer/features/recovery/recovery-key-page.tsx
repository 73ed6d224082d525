import { useState } from 'react';
import { ConfirmGroups } from './confirm-groups.tsx';
import { ShowKey } from './show-key.tsx';
import './recovery.css';

interface RecoveryKeyPageProps {
  readonly recoveryKey: string;
  readonly onConfirmed: () => void;
}

/** A key that was just made: shown to be put on paper, then hidden and asked for from the paper. */
export function RecoveryKeyPage({ recoveryKey, onConfirmed }: RecoveryKeyPageProps) {
  const [isOnPaper, setIsOnPaper] = useState(false);
  return (
    <main className="single">
      {isOnPaper ? (
        <ConfirmGroups onConfirmed={onConfirmed} onBack={() => setIsOnPaper(false)} />
      ) : (
        <ShowKey recoveryKey={recoveryKey} onDone={() => setIsOnPaper(true)} />
      )}
    </main>
  );
}
