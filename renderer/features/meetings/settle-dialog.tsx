import type { UrgentDecision } from '../../../shared/meetings/urgent-decision.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PastCasesFirst } from '../../ui/past-cases.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useRatify, useUndo } from './queries.ts';

export type Settling = 'ratify' | 'undo';

interface SettleDialogProps {
  readonly decision: UrgentDecision;
  readonly settling: Settling;
  readonly onClose: () => void;
}

/** Whoever undoes it says why; standing by it needs no reason. */
export function SettleDialog({ decision: { id, incidentId, what }, settling, onClose }: SettleDialogProps) {
  const text = useText();
  const draft = useDraft<string>(`urgent-${settling}:${id}`, '');
  const ratify = useRatify();
  const undo = useUndo();
  const settle = settling === 'ratify' ? ratify : undo;
  const isMissing = settling === 'undo' && draft.value.trim() === '';
  const save = () =>
    settle.mutate({ id, reasons: draft.value }, { onSuccess: () => void draft.discard().then(onClose) });
  return (
    <Dialog
      title={text(`meetings.urgent.${settling}.title`)}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} onPress={save} isDisabled={isMissing} isPending={settle.isPending}>
          {text(`meetings.urgent.${settling}`)}
        </DialogButtons>
      }
    >
      <PastCasesFirst incidentId={incidentId} />
      <p className="typed">{what}</p>
      <p>{text(`meetings.urgent.${settling}.about`)}</p>
      <TextField
        label={text('meetings.urgent.reasons')}
        optional={settling === 'ratify'}
        value={draft.value}
        onChange={draft.setValue}
        multiline
        rows={3}
      />
      {settle.error && <ErrorNote error={settle.error} />}
    </Dialog>
  );
}
