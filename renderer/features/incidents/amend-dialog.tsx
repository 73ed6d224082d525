import type { Note } from '../../../shared/notes/note.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useAmendNote } from './queries.ts';

interface AmendDialogProps {
  readonly note: Note;
  /** How the note reads now. */
  readonly text: string;
  readonly onClose: () => void;
}

export function AmendDialog({ note, text: current, onClose }: AmendDialogProps) {
  const text = useText();
  const draft = useDraft<string>(`amend:${note.id}`, current);
  const amend = useAmendNote();
  const isUnchanged = draft.value.trim() === '' || draft.value === current;
  const save = () =>
    amend.mutate({ id: note.id, text: draft.value }, { onSuccess: () => void draft.discard().then(onClose) });
  return (
    <Dialog
      title={text('incidents.note.amendTitle')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          draft={draft}
          onCancel={onClose}
          onPress={save}
          isDisabled={isUnchanged}
          isPending={amend.isPending}
        >
          {text('incidents.note.amendSave')}
        </DialogButtons>
      }
    >
      <TextField
        label={text('incidents.note.amendLabel')}
        hint={text('incidents.note.amendHint')}
        value={draft.value}
        onChange={draft.setValue}
        multiline
        rows={6}
        autoFocus
      />
      {amend.error && <ErrorNote error={amend.error} />}
    </Dialog>
  );
}
