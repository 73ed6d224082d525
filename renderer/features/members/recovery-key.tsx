import { useState } from 'react';
import { useUnlocked } from '../../hooks/use-session.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useRenewRecoveryKey } from './queries.ts';

export function RecoveryKey() {
  const text = useText();
  const isConfirmed = useUnlocked()?.recoveryKeyConfirmed;
  const [asks, setAsks] = useState(false);
  return (
    <section className="members-part" aria-labelledby="members-recovery">
      <h2 id="members-recovery">{text('members.recovery')}</h2>
      <p>{text(isConfirmed === false ? 'members.recovery.unconfirmed' : 'members.recovery.confirmed')}</p>
      <Button onPress={() => setAsks(true)}>{text('members.recovery.renew')}</Button>
      {asks && <RenewDialog onClose={() => setAsks(false)} />}
    </section>
  );
}

function RenewDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const renew = useRenewRecoveryKey();
  return (
    <ConfirmDialog
      title={text('members.recovery.ask')}
      confirm={text(renew.isPending ? 'members.recovery.making' : 'members.recovery.renew')}
      onConfirm={() => renew.mutate(undefined)}
      onClose={onClose}
      isBusy={renew.isPending}
      error={renew.error}
    >
      <p>{text('members.recovery.ask.old')}</p>
      <p>{text('members.recovery.ask.paper')}</p>
    </ConfirmDialog>
  );
}
