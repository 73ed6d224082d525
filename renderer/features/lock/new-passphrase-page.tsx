import { useState } from 'react';
import { isRestricted, type MemberId } from '../../../shared/members/member.ts';
import { useChange } from '../../hooks/use-change.ts';
import { useMembers } from '../../hooks/use-members.ts';
import { useShowRecoveryKey } from '../../hooks/use-show-recovery-key.ts';
import { useText } from '../../hooks/use-text.ts';
import { api } from '../../lib/api.ts';
import { NO_PASSPHRASE, problemOf } from '../../lib/new-passphrase.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { NewPassphraseFields } from '../../ui/new-passphrase-fields.tsx';
import { RadioField } from '../../ui/radio-field.tsx';

/** After the recovery key: whoever holds it says who they are, and has a passphrase again. */
export function NewPassphrasePage() {
  const text = useText();
  const members = useMembers();
  const [chosen, setChosen] = useState<string>();
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE);
  const [tried, setTried] = useState(false);
  const [renews, setRenews] = useState(true);
  const reset = useReset();
  const member = members.find(({ id }) => id === (chosen ?? members[0]?.id));
  const id = member?.id;
  const mayRenew = member !== undefined && !isRestricted(member.role);
  const problem = problemOf(passphrase);
  const submit = () => {
    setTried(true);
    if (problem === undefined && id !== undefined && !reset.isPending)
      reset.mutate({ id, next: passphrase.typed, renews: renews && mayRenew });
  };
  return (
    <main className="single">
      <h1>{text('lock.new.title')}</h1>
      <p>{text('lock.new.intro')}</p>
      <Form onSubmit={submit}>
        <RadioField
          label={text('lock.new.who')}
          value={id ?? ''}
          onChange={setChosen}
          options={members.map(({ id: value, name }) => ({ value, label: name }))}
        />
        <NewPassphraseFields value={passphrase} onChange={setPassphrase} problem={tried ? problem : undefined} />
        {mayRenew ? (
          <CheckboxField
            label={text('lock.new.renew')}
            hint={text('lock.new.renew.hint')}
            checked={renews}
            onChange={setRenews}
          />
        ) : (
          <p className="small">{text('lock.new.renew.byTeam')}</p>
        )}
        {reset.error && <ErrorNote error={reset.error} />}
        <p className="single-foot">
          <Button variant="primary" type="submit" isPending={reset.isPending}>
            {text(reset.isPending ? 'lock.new.saving' : 'lock.new.save')}
          </Button>
        </p>
      </Form>
    </main>
  );
}

/** The key is shown from inside the call: this screen is gone as soon as its answer is heard. */
function useReset() {
  const show = useShowRecoveryKey();
  return useChange(async ({ id, next, renews }: { id: MemberId; next: string; renews: boolean }) => {
    await api.members.resetPassphrase({ id, next });
    if (renews) show((await api.recovery.renew({})).recoveryKey);
  });
}
