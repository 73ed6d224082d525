import type { Sanction } from '../../../shared/sanctions/sanction.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PastCasesFirst } from '../../ui/past-cases.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLiftSanction } from './queries.ts';

interface Lift {
  readonly on: string;
  readonly reason: string;
}

export function LiftDialog({ sanction, onClose }: { sanction: Sanction; onClose: () => void }) {
  const text = useText();
  const draft = useDraft<Lift>(`lift:${sanction.id}`, { on: today(), reason: '' });
  const lift = useLiftSanction();
  const { on, reason } = draft.value;
  const change = (part: Partial<Lift>) => draft.setValue((typed) => ({ ...typed, ...part }));
  const save = () =>
    lift.mutate({ id: sanction.id, on, reason }, { onSuccess: () => void draft.discard().then(onClose) });
  return (
    <Dialog
      title={text('sanctions.lift.title')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          onPress={save}
          isDisabled={on === '' || reason.trim() === ''}
          isPending={lift.isPending}
        >
          {text('sanctions.lift.save')}
        </DialogButtons>
      }
    >
      <PastCasesFirst incidentId={sanction.incidentId} />
      <p>{text('sanctions.lift.intro')}</p>
      <DateField label={text('sanctions.lift.on')} value={on} onChange={(day) => change({ on: day })} />
      <TextField
        label={text('sanctions.lift.reason')}
        value={reason}
        onChange={(typed) => change({ reason: typed })}
        multiline
        rows={3}
      />
      {lift.error && <ErrorNote error={lift.error} />}
    </Dialog>
  );
}
