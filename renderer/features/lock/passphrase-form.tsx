import { useState } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { Form } from '../../ui/form.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { useUnlock } from './queries.ts';
import { TryButton } from './try-button.tsx';
import { useWait } from './use-wait.ts';

const FIELD = 'unlock-passphrase';

export function PassphraseForm() {
  const text = useText();
  const [passphrase, setPassphrase] = useState('');
  const unlock = useUnlock();
  const wait = useWait();
  const cannotTry = passphrase === '' || wait.seconds > 0 || unlock.isPending;
  const submit = () => {
    if (cannotTry) return;
    unlock.mutate(
      { passphrase },
      {
        onError: (error) => {
          wait.noteFailure(error);
          setPassphrase('');
          document.getElementById(FIELD)?.focus();
        },
      },
    );
  };
  return (
    <Form onSubmit={submit}>
      <PassphraseField
        id={FIELD}
        label={text('lock.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        autoFocus
      />
      <TryButton error={unlock.error} isPending={unlock.isPending} seconds={wait.seconds} />
    </Form>
  );
}
