import { useState } from 'react';
import { AppError } from '../../../shared/reply.ts';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { useLeaveDoor } from './queries.ts';

const FORM = 'leave-door';

export function LeaveDoor({ onClose }: { onClose: () => void }) {
  const text = useText();
  const [passphrase, setPassphrase] = useState('');
  const leave = useLeaveDoor();
  const isWrong = leave.error instanceof AppError && leave.error.code === 'wrong-passphrase';
  const submit = () => {
    if (passphrase !== '') leave.mutate(passphrase, { onError: () => setPassphrase('') });
  };
  return (
    <Dialog
      title={text('door.leave')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} type="submit" form={FORM} isPending={leave.isPending}>
          {text(leave.isPending ? 'door.leaving' : 'door.leave')}
        </DialogButtons>
      }
    >
      <Form id={FORM} onSubmit={submit}>
        <PassphraseField
          label={text('door.leave.passphrase')}
          hint={text('door.leave.hint')}
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
        />
      </Form>
      {isWrong ? (
        <p className="error-note" role="alert">
          {text('door.leave.wrong')}
        </p>
      ) : (
        leave.error && <ErrorNote error={leave.error} />
      )}
    </Dialog>
  );
}
