import { useState } from 'react';
import type { Appeal } from '../../../shared/appeals/appeal.ts';
import { isHandled } from '../../../shared/appeals/appeal.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { HandlingFields } from './handling-fields.tsx';
import { useHandOverAppeal } from './queries.ts';
import { handlingOf, type TypedHandling } from './typed-appeal.ts';

export function HandOverDialog({ appeal, onClose }: { appeal: Appeal; onClose: () => void }) {
  const text = useText();
  const { id, incidentId, handlers, outsideBody, due } = appeal;
  const draft = useDraft<TypedHandling>(`appeal-hand-over:${id}`, { handlers, outsideBody, due });
  const [isTried, setIsTried] = useState(false);
  const handOver = useHandOverAppeal();
  const handling = handlingOf(draft.value);
  const wrong = new Set([
    ...(isHandled(handling) ? [] : ['handlers']),
    ...(draft.value.due < appeal.receivedOn ? ['due'] : []),
  ]);
  const save = () => {
    setIsTried(true);
    if (wrong.size > 0) return;
    handOver.mutate({ id, ...handling, due: draft.value.due }, { onSuccess: () => void draft.discard().then(onClose) });
  };
  return (
    <Dialog
      title={text('appeals.handOver.title')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} onPress={save} isPending={handOver.isPending}>
          {text('appeals.handOver.save')}
        </DialogButtons>
      }
    >
      <HandlingFields
        incidentId={incidentId}
        typed={draft.value}
        wrong={isTried ? wrong : new Set()}
        onChange={(part) => draft.setValue((typed) => ({ ...typed, ...part }))}
      />
      {handOver.error && <ErrorNote error={handOver.error} />}
    </Dialog>
  );
}
