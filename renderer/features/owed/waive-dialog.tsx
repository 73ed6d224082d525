import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { PromiseKind } from '../../../shared/promises/promise.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWaivePromise } from './queries.ts';

interface WaiveDialogProps {
  readonly incidentId: IncidentId;
  readonly promise: PromiseKind;
  readonly onClose: () => void;
}

export function WaiveDialog({ incidentId, promise, onClose }: WaiveDialogProps) {
  const text = useText();
  const { value: reason, setValue, discard } = useDraft(`waive-${promise}:${incidentId}`, '');
  const waive = useWaivePromise();
  const save = () => waive.mutate({ incidentId, promise, reason }, { onSuccess: () => void discard().then(onClose) });
  return (
    <Dialog
      title={text('owed.waive.title', { promise: text(`owed.promise.${promise}`) })}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} onPress={save} isDisabled={reason.trim() === ''} isPending={waive.isPending}>
          {text('owed.waive.save')}
        </DialogButtons>
      }
    >
      <p>{text('owed.waive.intro')}</p>
      <TextField
        label={text('owed.waive.reason')}
        hint={text('owed.waive.reason.hint')}
        value={reason}
        onChange={setValue}
        multiline
        rows={3}
        autoFocus
      />
      {waive.error && <ErrorNote error={waive.error} />}
    </Dialog>
  );
}
