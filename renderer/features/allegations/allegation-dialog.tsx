import { useState } from 'react';
import type { Allegation, AllegationFields } from '../../../shared/allegations/allegation.ts';
import type { IncidentDetail } from '../../../shared/incidents/incident.ts';
import { type DraftState, useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { CheckboxGroup } from '../../ui/checkbox-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useAddAllegation, useChangeAllegation } from './queries.ts';
import { reportedPeople } from './reported-people.ts';

interface DialogProps {
  readonly incident: IncidentDetail;
  readonly onClose: () => void;
}

const EMPTY: AllegationFields = { what: '', policy: '', against: [] };

/** Set down by the team after the report was filed. */
export function AddAllegation({ incident, onClose }: DialogProps) {
  const draft = useDraft<AllegationFields>(`allegation:${incident.id}`, EMPTY);
  const add = useAddAllegation();
  const save = () =>
    add.mutate({ ...draft.value, incidentId: incident.id }, { onSuccess: () => void draft.discard().then(onClose) });
  return <AllegationForm kind="add" incident={incident} draft={draft} saving={add} onSave={save} onClose={onClose} />;
}

export function ChangeAllegation({ allegation, incident, onClose }: DialogProps & { allegation: Allegation }) {
  const { id, what, policy, against } = allegation;
  const draft = useDraft<AllegationFields>(`allegation-change:${id}`, { what, policy, against });
  const change = useChangeAllegation();
  const save = () => change.mutate({ ...draft.value, id }, { onSuccess: () => void draft.discard().then(onClose) });
  return (
    <AllegationForm kind="change" incident={incident} draft={draft} saving={change} onSave={save} onClose={onClose} />
  );
}

interface AllegationFormProps extends DialogProps {
  readonly kind: 'add' | 'change';
  readonly draft: DraftState<AllegationFields>;
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSave: () => void;
}

function AllegationForm({ kind, incident, draft, saving, onSave, onClose }: AllegationFormProps) {
  const text = useText();
  const [isTried, setIsTried] = useState(false);
  const { what, policy, against } = draft.value;
  const change = (part: Partial<AllegationFields>) => draft.setValue((typed) => ({ ...typed, ...part }));
  const people = reportedPeople(incident, text);
  const save = () => {
    setIsTried(true);
    if (what.trim() !== '') onSave();
  };
  return (
    <Dialog
      title={text(`allegations.${kind}Title`)}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons draft={draft} onCancel={onClose} onPress={save} isPending={saving.isPending}>
          {text(`allegations.${kind}Save`)}
        </DialogButtons>
      }
    >
      <TextField
        label={text('allegations.what')}
        caution={text('allegations.what.caution')}
        error={isTried && what.trim() === '' ? text('allegations.what.needed') : undefined}
        value={what}
        onChange={(typed) => change({ what: typed })}
        maxLength={300}
        autoFocus
      />
      <TextField
        label={text('allegations.policy')}
        optional
        value={policy}
        onChange={(typed) => change({ policy: typed })}
        maxLength={300}
      />
      {people.length > 0 && (
        <CheckboxGroup
          label={text('allegations.against')}
          hint={text('allegations.against.hint')}
          value={against}
          onChange={(chosen) =>
            change({ against: people.map(({ value }) => value).filter((id) => chosen.includes(id)) })
          }
          options={people}
        />
      )}
      {saving.error != null && <ErrorNote error={saving.error} />}
    </Dialog>
  );
}
