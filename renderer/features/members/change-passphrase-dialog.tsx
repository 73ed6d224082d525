import { useId, useState } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { NO_PASSPHRASE, problemOf } from '../../lib/new-passphrase.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { NewPassphraseFields } from '../../ui/new-passphrase-fields.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { useChangePassphrase } from './queries.ts';

/** Nothing of it is kept as a draft. */
export function ChangePassphraseDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const form = useId();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState(NO_PASSPHRASE);
  const [tried, setTried] = useState(false);
  const change = useChangePassphrase();
  const problem = problemOf(next);
  const save = () => {
    setTried(true);
    if (current !== '' && problem === undefined && !change.isPending)
      change.mutate({ current, next: next.typed }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={text('members.passphrase.title')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} type="submit" form={form} isPending={change.isPending}>
          {text(change.isPending ? 'members.passphrase.saving' : 'members.passphrase.save')}
        </DialogButtons>
      }
    >
      <Form id={form} onSubmit={save}>
        <PassphraseField
          label={text('members.passphrase.current')}
          value={current}
          onChange={setCurrent}
          error={tried && current === '' ? text('members.passphrase.current.missing') : undefined}
          autoFocus
        />
        <NewPassphraseFields
          value={next}
          onChange={setNext}
          problem={tried ? problem : undefined}
          label={text('members.passphrase.next')}
        />
        {change.error && <ErrorNote error={change.error} />}
      </Form>
    </Dialog>
  );
}
