import { useEffect, useState } from 'react';
import { RestoreForm } from '../features/backups/restore-form.tsx';
import { DoorPage } from '../features/door/door-page.tsx';
import { EmergencyWhileLocked } from '../features/emergency/emergency-while-locked.tsx';
import { LockPage } from '../features/lock/lock-page.tsx';
import { NewPassphrasePage } from '../features/lock/new-passphrase-page.tsx';
import { SalvageForm } from '../features/records/salvage-form.tsx';
import { RecoveryKeyPage } from '../features/recovery/recovery-key-page.tsx';
import { WelcomePage } from '../features/welcome/welcome-page.tsx';
import { useSession } from '../hooks/use-session.ts';
import { ShowRecoveryKey } from '../hooks/use-show-recovery-key.ts';
import { tellActivity } from '../lib/activity.ts';
import { storeDraftsBeforeLock } from '../lib/lock.ts';
import { refuseStrayDrops } from '../lib/stray-drops.ts';
import { Places } from './places.tsx';
import { QuickNoteAnywhere } from './quick-note-anywhere.tsx';
import { StrayErrorNote } from './stray-error-note.tsx';
import { useLockByKey } from './use-lock-by-key.ts';

/** Which of the app's four faces is shown: welcome, lock screen, a new recovery key, or the case file itself. */
export function App() {
  const [recoveryKey, setRecoveryKey] = useState<string>();
  useEffect(storeDraftsBeforeLock, []);
  useEffect(tellActivity, []);
  useEffect(refuseStrayDrops, []);
  useLockByKey();
  return (
    <ShowRecoveryKey value={setRecoveryKey}>
      <QuickNoteAnywhere>
        {recoveryKey === undefined ? (
          <Face />
        ) : (
          <RecoveryKeyPage recoveryKey={recoveryKey} onConfirmed={() => setRecoveryKey(undefined)} />
        )}
      </QuickNoteAnywhere>
      <StrayErrorNote />
    </ShowRecoveryKey>
  );
}

function Face() {
  const session = useSession();
  if (session === undefined) return null;
  if (session.phase === 'closed') return <WelcomePage restore={(onBack) => <RestoreForm onBack={onBack} />} />;
  if (session.phase === 'locked') {
    const salvage = (onBack: () => void) => <SalvageForm name={session.name} onBack={onBack} />;
    return <LockPage session={session} aside={<EmergencyWhileLocked />} salvage={salvage} />;
  }
  if (session.byRecoveryKey) return <NewPassphrasePage />;
  if (session.door !== null) return <DoorPage post={session.door} practice={session.practice} />;
  return <Places />;
}
