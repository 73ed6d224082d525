import { type IncidentDetail, type IncidentFacts, Setting } from '../../../shared/incidents/incident.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useUpdateFacts } from './queries.ts';
import { WhenField } from './when-field.tsx';

export function FactsDialog({ incident, onClose }: { incident: IncidentDetail; onClose: () => void }) {
  const text = useText();
  const draft = useDraft<IncidentFacts>(`facts:${incident.id}`, incident.facts);
  const update = useUpdateFacts();
  const change = (part: Partial<IncidentFacts>) => draft.setValue((facts) => ({ ...facts, ...part }));
  const save = () =>
    update.mutate({ id: incident.id, facts: draft.value }, { onSuccess: () => void draft.discard().then(onClose) });
  return (
    <Dialog
      title={text('incidents.facts.editTitle')}
      isOpen
      onClose={onClose}
      wide
      footer={
        <DialogButtons draft={draft} onCancel={onClose} onPress={save} isPending={update.isPending}>
          {text('incidents.facts.save')}
        </DialogButtons>
      }
    >
      <p>{text('incidents.facts.intro')}</p>
      {draft.restored && <p className="small">{text('incidents.facts.restored')}</p>}
      <FactFields facts={draft.value} onChange={change} />
      {update.error && <ErrorNote error={update.error} />}
    </Dialog>
  );
}

function FactFields({ facts, onChange }: { facts: IncidentFacts; onChange: (part: Partial<IncidentFacts>) => void }) {
  const text = useText();
  return (
    <>
      <TextField
        label={text('incidents.facts.summary')}
        hint={text('incidents.facts.summary.hint')}
        value={facts.summary}
        onChange={(summary) => onChange({ summary })}
        multiline
        rows={4}
      />
      <WhenField value={facts.when} onChange={(when) => onChange({ when })} />
      <TextField
        label={text('incidents.facts.where')}
        value={facts.where}
        onChange={(where) => onChange({ where })}
        maxLength={300}
      />
      <TextField
        label={text('incidents.facts.circumstances')}
        value={facts.circumstances}
        onChange={(circumstances) => onChange({ circumstances })}
        multiline
        rows={3}
      />
      <TextField
        label={text('incidents.facts.policy')}
        value={facts.policy}
        onChange={(policy) => onChange({ policy })}
        multiline
        rows={2}
      />
      <RadioField
        label={text('incidents.facts.setting')}
        hint={text('incidents.facts.setting.hint')}
        value={facts.setting}
        onChange={(setting) => onChange({ setting: Setting.parse(setting) })}
        options={Setting.options.map((value) => ({ value, label: text(`incidents.facts.setting.${value}`) }))}
      />
    </>
  );
}
