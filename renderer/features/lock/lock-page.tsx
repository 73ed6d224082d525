import { type ReactNode, useState } from 'react';
import type { SessionState } from '../../../shared/session/session.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { CardsForm } from './cards-form.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import { useLeave } from './queries.ts';
import { RecoveryKeyForm } from './recovery-key-form.tsx';
import './lock.css';

type Locked = Extract<SessionState, { phase: 'locked' }>;

type Way = 'passphrase' | 'recoveryKey' | 'cards';

/** Few have cards: they stand beside the recovery key, and not beside the passphrase of every day. */
const OTHERS: Readonly<Record<Way, readonly Way[]>> = {
  passphrase: ['recoveryKey'],
  recoveryKey: ['passphrase', 'cards'],
  cards: ['passphrase', 'recoveryKey'],
};

interface LockPageProps {
  readonly session: Locked;
  /** What its team lets be read without a passphrase. */
  readonly aside: ReactNode;
  /** For a case file that is damaged. */
  readonly salvage: (onBack: () => void) => ReactNode;
}

/** Nothing of the case file but its name. */
export function LockPage({ session, aside, salvage }: LockPageProps) {
  const text = useText();
  const format = useFormat();
  const [way, setWay] = useState<Way>('passphrase');
  const [isDamaged, setIsDamaged] = useState(false);
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
        {isDamaged ? salvage(() => setIsDamaged(false)) : <WayIn way={way} />}
        <div className="lock-links">
          {(isDamaged ? [] : OTHERS[way]).map((other) => (
            <Button key={other} variant="quiet" onPress={() => setWay(other)}>
              {text(`lock.use.${other}`)}
            </Button>
          ))}
          <Button variant="quiet" onPress={() => leave.mutate(undefined)}>
            {text('lock.other')}
          </Button>
          {!isDamaged && (
            <Button variant="quiet" onPress={() => setIsDamaged(true)}>
              {text('lock.damaged')}
            </Button>
          )}
        </div>
        {leave.error && <ErrorNote error={leave.error} />}
        <div className="lock-aside">{aside}</div>
      </div>
    </main>
  );
}

function WayIn({ way }: { way: Way }) {
  switch (way) {
    case 'passphrase':
      return <PassphraseForm />;
    case 'recoveryKey':
      return <RecoveryKeyForm />;
    case 'cards':
      return <CardsForm />;
  }
}
