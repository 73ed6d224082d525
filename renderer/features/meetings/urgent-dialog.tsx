import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PastCasesFirst } from '../../ui/past-cases.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDecideUrgently } from './queries.ts';

interface Typed {
  readonly what: string;
  readonly why: string;
}

export function UrgentDialog({ incidentId, onClose }: { incidentId: IncidentId; onClose: () => void }) {
  const text = useText();
  const draft = useDraft<Typed>(`urgent:${incidentId}`, { what: '', why: '' });
  const decide = useDecideUrgently();
  const { what, why } = draft.value;
  const isMissing = what.trim() === '' || why.trim() === '';
  const change = (part: Partial<Typed>) => draft.setValue((typed) => ({ ...typed, ...part }));
  const save = () => decide.mutate({ incidentId, what, why }, { onSuccess: () => void draft.discard().then(onClose) });
  return (
    <Dialog
      title={text('meetings.urgent.decide')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} onPress={save} isDisabled={isMissing} isPending={decide.isPending}>
          {text('meetings.urgent.save')}
        </DialogButtons>
      }
    >
      <p>{text('meetings.urgent.intro')}</p>
      <PastCasesFirst incidentId={incidentId} />
      <TextField
        label={text('meetings.urgent.what')}
        hint={text('meetings.urgent.what.hint')}
        value={what}
        onChange={(typed) => change({ what: typed })}
        maxLength={300}
      />
      <TextField
        label={text('meetings.urgent.why')}
        value={why}
        onChange={(typed) => change({ why: typed })}
        multiline
        rows={3}
      />
      {decide.error && <ErrorNote error={decide.error} />}
    </Dialog>
  );
}
