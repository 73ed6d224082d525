import { useId, useState } from 'react';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { NO_PASSPHRASE, problemOf } from '../../lib/new-passphrase.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { NewPassphraseFields } from '../../ui/new-passphrase-fields.tsx';
import { MemberFields, type TypedMember } from './member-fields.tsx';
import { useAddMember } from './queries.ts';

const EMPTY: TypedMember = { name: '', role: 'responder' };

/** The new member sits at the keyboard for the passphrase: nobody else needs to know it. */
export function AddMemberDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const form = useId();
  const draft = useDraft('member-add', EMPTY);
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE);
  const [tried, setTried] = useState(false);
  const add = useAddMember();
  const problem = problemOf(passphrase);
  const save = () => {
    setTried(true);
    const { name, role } = draft.value;
    if (name.trim() === '' || problem !== undefined || add.isPending) return;
    add.mutate({ name, role, passphrase: passphrase.typed }, { onSuccess: () => void draft.discard().then(onClose) });
  };
  return (
    <Dialog
      title={text('members.add.title')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons draft={draft} onCancel={onClose} type="submit" form={form} isPending={add.isPending}>
          {text(add.isPending ? 'members.add.saving' : 'members.add.save')}
        </DialogButtons>
      }
    >
      <Form id={form} onSubmit={save}>
        <MemberFields value={draft.value} onChange={draft.setValue} isMissing={tried} />
        <p>{text('members.add.passphrase')}</p>
        <NewPassphraseFields
          value={passphrase}
          onChange={setPassphrase}
          problem={tried ? problem : undefined}
          label={text('members.add.passphrase.label')}
        />
        {add.error && <ErrorNote error={add.error} />}
      </Form>
    </Dialog>
  );
}
