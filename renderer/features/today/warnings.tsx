import { Link } from '@tanstack/react-router';
import { useUnlocked } from '../../hooks/use-session.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { type Today, useRenewRecoveryKey } from './queries.ts';

/** What would hurt on a bad day: a key nobody has on paper, a single person who can open all this. */
export function Warnings({ today }: { today: Today }) {
  const text = useText();
  const renew = useRenewRecoveryKey();
  if (useUnlocked()?.practice !== false) return null;
  return (
    <>
      {!today.recoveryKeyConfirmed && (
        <div className="care today-warning">
          <p>{text('today.unconfirmed')}</p>
          <Button onPress={() => renew.mutate(undefined)} isPending={renew.isPending}>
            {text(renew.isPending ? 'today.unconfirmed.making' : 'today.unconfirmed.do')}
          </Button>
          {renew.error && <ErrorNote error={renew.error} />}
        </div>
      )}
      {today.aloneWithKey && (
        <p className="care">
          {text('today.alone')} <Link to="/members">{text('today.alone.do')}</Link>
        </p>
      )}
    </>
  );
}
