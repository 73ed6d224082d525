import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { RECOVERY_KEY_GROUP_LENGTH, RECOVERY_KEY_GROUPS } from '../../../shared/members/recovery-key.ts';
import { useText } from '../../hooks/use-text.ts';
import { api } from '../../lib/api.ts';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useUnlockWithRecoveryKey } from './queries.ts';
import { TryButton } from './try-button.tsx';
import { useWait } from './use-wait.ts';

const LENGTH = RECOVERY_KEY_GROUPS * RECOVERY_KEY_GROUP_LENGTH;

/** From paper: the key's own checksum finds a mistyped character before anything is tried. */
export function RecoveryKeyForm() {
  const text = useText();
  const [typed, setTyped] = useState('');
  const unlock = useUnlockWithRecoveryKey();
  const wait = useWait();
  const characters = typed.replace(/[\s\p{Pd}]/gu, '').length;
  const isMistyped = useIsMistyped(typed, characters >= LENGTH);
  const submit = () => {
    if (characters === 0 || wait.seconds > 0 || unlock.isPending) return;
    unlock.mutate({ recoveryKey: typed }, { onError: wait.noteFailure });
  };
  return (
    <Form onSubmit={submit}>
      <TextField
        label={text('lock.recoveryKey')}
        hint={text('lock.recoveryKey.hint', { groups: RECOVERY_KEY_GROUPS })}
        value={typed}
        onChange={(value) => setTyped(value.toUpperCase())}
        multiline
        rows={2}
        autoFocus
        maxLength={200}
        error={isMistyped ? text('errors.recovery-key-mistyped') : undefined}
      />
      <TryButton error={unlock.error} isPending={unlock.isPending} seconds={wait.seconds} />
    </Form>
  );
}

function useIsMistyped(recoveryKey: string, isComplete: boolean): boolean {
  const checked = useQuery({
    queryKey: ['recovery-key-form', recoveryKey],
    queryFn: () => api.session.checkRecoveryKey({ recoveryKey }),
    enabled: isComplete,
    gcTime: 0,
  });
  return isComplete && checked.data?.wellFormed === false;
}
