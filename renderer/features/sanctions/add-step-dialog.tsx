import { PlanStepInput } from '../../../shared/sanctions/plan-step.ts';
import type { Sanction } from '../../../shared/sanctions/sanction.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useAddStep } from './queries.ts';
import { emptyStep, StepFields } from './steps-field.tsx';

export function AddStepDialog({ sanction: { id }, onClose }: { sanction: Sanction; onClose: () => void }) {
  const text = useText();
  const draft = useDraft<PlanStepInput>(`plan-step:${id}`, emptyStep());
  const add = useAddStep();
  const step = PlanStepInput.safeParse(draft.value);
  const save = () =>
    step.success && add.mutate({ id, step: step.data }, { onSuccess: () => void draft.discard().then(onClose) });
  return (
    <Dialog
      title={text('sanctions.steps.add')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} onPress={save} isDisabled={!step.success} isPending={add.isPending}>
          {text('sanctions.steps.save')}
        </DialogButtons>
      }
    >
      <p>{text('sanctions.steps.task')}</p>
      <StepFields step={draft.value} onChange={(part) => draft.setValue((typed) => ({ ...typed, ...part }))} />
      {add.error && <ErrorNote error={add.error} />}
    </Dialog>
  );
}
