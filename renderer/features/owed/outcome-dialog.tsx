import type { FollowUp } from '../../../shared/promises/follow-up.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSetFollowUpDone } from './queries.ts';

export function OutcomeDialog({ followUp: { id, outcome }, onClose }: { followUp: FollowUp; onClose: () => void }) {
  const text = useText();
  const { value, setValue, discard } = useDraft(`follow-up-outcome:${id}`, outcome);
  const finish = useSetFollowUpDone();
  const save = () =>
    finish.mutate({ id, done: true, outcome: value }, { onSuccess: () => void discard().then(onClose) });
  return (
    <Dialog
      title={text('owed.outcome.title')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} onPress={save} isPending={finish.isPending}>
          {text('owed.outcome.save')}
        </DialogButtons>
      }
    >
      <TextField
        label={text('owed.outcome.what')}
        hint={text('owed.outcome.hint')}
        optional
        value={value}
        onChange={setValue}
        multiline
        rows={4}
        autoFocus
      />
      {finish.error && <ErrorNote error={finish.error} />}
    </Dialog>
  );
}
