import { type ReactNode, useState } from 'react';
import type { SessionState } from '../../../shared/session/session.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import { useLeave } from './queries.ts';
import { RecoveryKeyForm } from './recovery-key-form.tsx';
import './lock.css';

type Locked = Extract<SessionState, { phase: 'locked' }>;

/** Nothing of the case file but its name; and `aside`, what its team lets be read without a passphrase. */
export function LockPage({ session, aside }: { session: Locked; aside?: ReactNode }) {
  const text = useText();
  const format = useFormat();
  const [byKey, setByKey] = useState(false);
  const leave = useLeave();
  const { name, lockedAt, practice } = session;
  return (
    <main className="lock">
      <div>
        <h1>{text('lock.title')}</h1>
        <p className="small">
          {lockedAt === undefined
            ? text('lock.name', { name })
            : text('lock.since', { name, time: format.time(lockedAt) })}
        </p>
        {practice && <p className="small">{text('lock.practice')}</p>}
        {byKey ? <RecoveryKeyForm /> : <PassphraseForm />}
        <div className="lock-links">
          <Button variant="quiet" onPress={() => setByKey(!byKey)}>
            {text(byKey ? 'lock.usePassphrase' : 'lock.useRecoveryKey')}
          </Button>
          <Button variant="quiet" onPress={() => leave.mutate(undefined)}>
            {text('lock.other')}
          </Button>
        </div>
        {leave.error && <ErrorNote error={leave.error} />}
        <div className="lock-aside">{aside}</div>
      </div>
    </main>
  );
}
