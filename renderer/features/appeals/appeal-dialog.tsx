import { useState } from 'react';
import type { IncidentDetail } from '../../../shared/incidents/incident.ts';
import { displayName } from '../../../shared/people/person.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { HandlingFields } from './handling-fields.tsx';
import { parties } from './parties.ts';
import { useAppealHandlers, useRecordAppeal } from './queries.ts';
import { checkedAppeal, dueDay, type TypedAppeal } from './typed-appeal.ts';

export function AppealDialog({ incident, onClose }: { incident: IncidentDetail; onClose: () => void }) {
  const text = useText();
  const draft = useDraft<TypedAppeal>(`appeal:${incident.id}`, emptyAppeal(incident));
  const [isTried, setIsTried] = useState(false);
  const record = useRecordAppeal();
  const term = useAppealHandlers(incident.id).data?.answerWithin;
  const typed = { ...draft.value, due: draft.value.due || dueDay(draft.value.receivedOn, term) };
  const { input, wrong } = checkedAppeal(incident.id, typed);
  const save = () => {
    setIsTried(true);
    if (input !== undefined) record.mutate(input, { onSuccess: () => void draft.discard().then(onClose) });
  };
  return (
    <Dialog
      title={text('appeals.dialog.title')}
      isOpen
      onClose={onClose}
      wide
      footer={
        <DialogButtons draft={draft} onCancel={onClose} onPress={save} isPending={record.isPending}>
          {text('appeals.save')}
        </DialogButtons>
      }
    >
      <AppealFields
        incident={incident}
        typed={typed}
        wrong={isTried ? wrong : new Set()}
        onChange={(part) => draft.setValue((before) => ({ ...before, ...part }))}
      />
      {record.error && <ErrorNote error={record.error} />}
    </Dialog>
  );
}

interface AppealFieldsProps {
  readonly incident: IncidentDetail;
  readonly typed: TypedAppeal;
  readonly wrong: ReadonlySet<string>;
  readonly onChange: (part: Partial<TypedAppeal>) => void;
}

function AppealFields({ incident, typed, wrong, onChange }: AppealFieldsProps) {
  const text = useText();
  const needed = (field: string) => (wrong.has(field) ? { error: text('appeals.required') } : {});
  const options = parties(incident).map(({ person, role }) => ({
    value: person.id,
    label: text('appeals.person.option', {
      name: displayName(person) || text('appeals.person.described'),
      role: text(`appeals.role.${role}`),
    }),
  }));
  return (
    <>
      <SelectField
        label={text('appeals.person')}
        value={typed.personId}
        onChange={(personId) => onChange({ personId })}
        options={options}
        {...needed('personId')}
      />
      <DateField
        label={text('appeals.receivedOn')}
        value={typed.receivedOn}
        onChange={(receivedOn) => onChange({ receivedOn })}
        {...needed('receivedOn')}
      />
      <TextField
        label={text('appeals.grounds')}
        hint={text('appeals.grounds.hint')}
        value={typed.grounds}
        onChange={(grounds) => onChange({ grounds })}
        multiline
        rows={5}
        maxLength={100_000}
        {...needed('grounds')}
      />
      <HandlingFields incidentId={incident.id} typed={typed} wrong={wrong} onChange={onChange} />
    </>
  );
}

function emptyAppeal(incident: IncidentDetail): TypedAppeal {
  const [first, ...others] = parties(incident).filter(({ role }) => role === 'reported');
  const personId = others.length === 0 ? (first?.person.id ?? '') : '';
  return { personId, receivedOn: today(), grounds: '', handlers: [], outsideBody: '', due: '' };
}
