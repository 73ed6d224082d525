import { ContentTopic, type ContentWarning } from '../../../shared/care/content-warning.ts';
import type { EvidenceId } from '../../../shared/evidence/evidence.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { CheckboxGroup } from '../../ui/checkbox-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSetWarning } from './queries.ts';

interface WarningDialogProps {
  readonly incidentId: IncidentId;
  /** Null: of the case as a whole. */
  readonly evidenceId: EvidenceId | null;
  readonly warning: ContentWarning | undefined;
  readonly onClose: () => void;
}

interface TypedWarning {
  readonly topics: readonly string[];
  readonly note: string;
}

export function WarningDialog({ incidentId, evidenceId, warning, onClose }: WarningDialogProps) {
  const text = useText();
  const before = { topics: warning?.topics ?? [], note: warning?.note ?? '' };
  const draft = useDraft<TypedWarning>(`warning:${evidenceId ?? incidentId}`, before);
  const setWarning = useSetWarning();
  const { topics, note } = draft.value;
  const change = (part: Partial<TypedWarning>) => draft.setValue((typed) => ({ ...typed, ...part }));
  const save = () =>
    setWarning.mutate(
      { incidentId, evidenceId, topics: ContentTopic.array().parse(topics), note },
      { onSuccess: () => void draft.discard().then(onClose) },
    );
  return (
    <Dialog
      title={text(evidenceId === null ? 'care.warning.titleCase' : 'care.warning.titleFile')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons draft={draft} onCancel={onClose} onPress={save} isPending={setWarning.isPending}>
          {text('care.warning.save')}
        </DialogButtons>
      }
    >
      <p>{text('care.warning.intro')}</p>
      <CheckboxGroup
        label={text('care.warning.topics')}
        value={topics}
        onChange={(value) => change({ topics: value })}
        options={ContentTopic.options.map((value) => ({ value, label: text(`care.topic.${value}`) }))}
      />
      <TextField
        label={text('care.warning.note')}
        hint={text('care.warning.note.hint')}
        optional
        value={note}
        onChange={(typed) => change({ note: typed })}
        maxLength={300}
      />
      {setWarning.error && <ErrorNote error={setWarning.error} />}
    </Dialog>
  );
}
