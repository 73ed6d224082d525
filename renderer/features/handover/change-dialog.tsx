import { useId, useState } from 'react';
import type { Leaving } from '../../../shared/handover/ceremony.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { useChangeSuccessor } from './queries.ts';
import { type TypedWho, useSuccessor, WhoFields } from './who-fields.tsx';

export function ChangeDialog({ leaving, onClose }: { leaving: Leaving; onClose: () => void }) {
  const text = useText();
  const form = useId();
  const { id, way, successorId, successor } = leaving;
  const draft = useDraft<TypedWho>(`handover-who:${id}`, { way, successorId, name: successor });
  const [tried, setTried] = useState(false);
  const save = useChangeSuccessor();
  const successorOf = useSuccessor();
  const submit = () => {
    setTried(true);
    const who = successorOf(draft.value);
    if (who !== undefined && !save.isPending)
      save.mutate({ id, ...who }, { onSuccess: () => void draft.discard().then(onClose) });
  };
  return (
    <Dialog
      title={text('handover.who.change')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons draft={draft} onCancel={onClose} type="submit" form={form} isPending={save.isPending}>
          {text('handover.who.save')}
        </DialogButtons>
      }
    >
      <Form id={form} onSubmit={submit}>
        <WhoFields
          value={draft.value}
          leaver={leaving.memberId}
          onChange={(part) => draft.setValue((typed) => ({ ...typed, ...part }))}
          isMissing={tried}
        />
        {save.error && <ErrorNote error={save.error} />}
      </Form>
    </Dialog>
  );
}
