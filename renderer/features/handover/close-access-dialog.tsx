import { useState } from 'react';
import type { CeremonyId } from '../../../shared/handover/ceremony.ts';
import { useText } from '../../hooks/use-text.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useCloseAccess } from './queries.ts';

interface CloseAccessDialogProps {
  readonly id: CeremonyId;
  /** Of who leaves. */
  readonly name: string;
  readonly onClose: () => void;
}

/** Says what is so afterwards, and asks who leaves for the passphrase that shall fail then. */
export function CloseAccessDialog({ id, name, onClose }: CloseAccessDialogProps) {
  const text = useText();
  const [passphrase, setPassphrase] = useState('');
  const [isAbsent, setIsAbsent] = useState(false);
  const [tried, setTried] = useState(false);
  const { task, progress } = useCloseAccess();
  const end = () => {
    setTried(true);
    if (isAbsent || passphrase !== '')
      task.mutate({ id, passphrase: isAbsent ? null : passphrase }, { onSuccess: onClose });
  };
  return (
    <ConfirmDialog
      title={text('handover.access.title', { name })}
      confirm={text('handover.access.end', { name })}
      onConfirm={end}
      onClose={onClose}
      isDanger
      isBusy={task.isPending}
      error={task.error}
    >
      <ul>
        {['access', 'key', 'recovery', 'forms', 'notes', 'record'].map((what) => (
          <li key={what}>{text(`members.remove.${what}`, { name })}</li>
        ))}
      </ul>
      {!isAbsent && (
        <PassphraseField
          label={text('handover.access.passphrase', { name })}
          hint={text('handover.access.passphrase.hint', { name })}
          value={passphrase}
          onChange={setPassphrase}
          error={tried && passphrase === '' ? text('handover.access.missing') : undefined}
          autoFocus
        />
      )}
      <CheckboxField label={text('handover.access.absent', { name })} checked={isAbsent} onChange={setIsAbsent} />
      {task.isPending && (
        <Progress stage={text('handover.access.working')} done={progress?.done ?? 0} total={progress?.total ?? 1} />
      )}
    </ConfirmDialog>
  );
}
