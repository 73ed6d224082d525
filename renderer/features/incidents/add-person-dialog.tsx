import { type IncidentId, ParticipantRole } from '../../../shared/incidents/incident.ts';
import { type PersonId, PersonInput } from '../../../shared/people/person.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { KnownPeople, LookedUp } from '../../ui/known-people.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { NewPerson, type PersonMarks } from './new-person.tsx';
import { useAddParticipant } from './queries.ts';

interface AddedPerson extends PersonMarks {
  readonly role: ParticipantRole;
  /** What is looked for, and the name of somebody new. */
  readonly name: string;
}

const EMPTY: AddedPerson = { role: 'reported', name: '', handle: '', email: '', description: '' };

/** Looked up first, so that somebody who is in an earlier case is not entered a second time. */
export function AddPersonDialog({ incidentId, onClose }: { incidentId: IncidentId; onClose: () => void }) {
  const text = useText();
  const draft = useDraft<AddedPerson>(`participant:${incidentId}`, EMPTY);
  const add = useAddParticipant();
  const { role, name } = draft.value;
  const change = (part: Partial<AddedPerson>) => draft.setValue((person) => ({ ...person, ...part }));
  const done = { onSuccess: () => void draft.discard().then(onClose) };
  const choose = (id: PersonId) => add.mutate({ incidentId, role, person: { id } }, done);
  const details = detailsOf(draft.value);
  const saveNew = () => details !== undefined && add.mutate({ incidentId, role, person: { details } }, done);
  return (
    <Dialog
      title={text('incidents.people.addTitle')}
      isOpen
      onClose={onClose}
      wide
      footer={
        <DialogButtons
          onCancel={onClose}
          onPress={saveNew}
          isDisabled={details === undefined}
          isPending={add.isPending}
        >
          {text('incidents.people.saveNew')}
        </DialogButtons>
      }
    >
      <SelectField
        label={text('incidents.people.role')}
        value={role}
        onChange={(value) => change({ role: ParticipantRole.parse(value) })}
        hint={text(`incidents.role.${role}.about`)}
        options={ParticipantRole.options.map((value) => ({
          value,
          label: text(`incidents.role.${value}`),
          description: text(`incidents.role.${value}.about`),
        }))}
      />
      <KnownPeople
        told={fieldsOf(draft.value)}
        choose={text('incidents.people.choose')}
        onChoose={({ id }) => choose(id)}
      >
        <LookedUp first>
          <TextField
            label={text('incidents.people.find')}
            hint={text('incidents.people.find.hint')}
            value={name}
            onChange={(typed) => change({ name: typed })}
            maxLength={300}
            autoFocus
          />
        </LookedUp>
        <NewPerson person={draft.value} onChange={change} />
      </KnownPeople>
      {add.error && <ErrorNote error={add.error} />}
    </Dialog>
  );
}

/** Undefined while nothing is given by which somebody could be known again. */
function detailsOf(person: AddedPerson): PersonInput | undefined {
  return PersonInput.safeParse(fieldsOf(person)).data;
}

function fieldsOf({ name, handle, email, description }: AddedPerson) {
  const given = (line: string) => (line.trim() === '' ? [] : [line.trim()]);
  return { name: name.trim(), handles: given(handle), emails: given(email), description };
}
