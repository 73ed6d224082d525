import { useState } from 'react';
import type { PersonId } from '../../../shared/people/person.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { KnownPeople, LookedUp } from '../../ui/known-people.tsx';
import { useKnownName } from '../../ui/known-person.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type PersonWithCases, useMergePeople, usePerson } from './queries.ts';
import { SideBySide } from './side-by-side.tsx';

interface SamePersonDialogProps {
  readonly person: PersonWithCases;
  /** Who is thought to be the same; without it, they are looked for first. */
  readonly other?: PersonId | undefined;
  readonly onClose: () => void;
}

/** Nothing is joined before both were seen beside each other. */
export function SamePersonDialog({ person, other: given, onClose }: SamePersonDialogProps) {
  const [chosen, setChosen] = useState(given);
  const { data: other, error } = usePerson(chosen);
  if (error) return <Failed error={error} onClose={onClose} />;
  if (chosen === undefined) return <Find person={person} onChoose={setChosen} onClose={onClose} />;
  return other === undefined ? null : <Compare people={[person, other]} onClose={onClose} />;
}

interface FindProps extends Pick<SamePersonDialogProps, 'person' | 'onClose'> {
  readonly onChoose: (id: PersonId) => void;
}

function Find({ person, onChoose, onClose }: FindProps) {
  const text = useText();
  const [name, setName] = useState('');
  return (
    <Dialog
      title={text('people.same.title')}
      isOpen
      onClose={onClose}
      wide
      footer={<Button onPress={onClose}>{text('ui.cancel')}</Button>}
    >
      <KnownPeople
        told={{ name, handles: [name], emails: [name], description: name }}
        except={person.id}
        choose={text('people.same.compare')}
        onChoose={({ id }) => onChoose(id)}
      >
        <LookedUp first>
          <TextField
            label={text('people.find')}
            value={name}
            onChange={setName}
            maxLength={300}
            autoComplete="off"
            autoFocus
          />
        </LookedUp>
      </KnownPeople>
    </Dialog>
  );
}

interface CompareProps {
  readonly people: readonly [PersonWithCases, PersonWithCases];
  readonly onClose: () => void;
}

function Compare({ people, onClose }: CompareProps) {
  const text = useText();
  const nameOf = useKnownName();
  const merge = useMergePeople();
  const [first, second] = people;
  const [keep, setKeep] = useState<PersonId>(first.id);
  const [kept, merged] = keep === first.id ? [first, second] : [second, first];
  const join = () => merge.mutate({ keep: kept.id, merged: merged.id }, { onSuccess: onClose });
  return (
    <Dialog
      title={text('people.same.title')}
      isOpen
      onClose={onClose}
      wide
      footer={
        <DialogButtons onCancel={onClose} onPress={join} isPending={merge.isPending}>
          {text('people.same.join')}
        </DialogButtons>
      }
    >
      <SideBySide people={people} />
      <RadioField
        label={text('people.same.keep')}
        hint={text('people.same.keep.hint')}
        value={keep}
        onChange={(id) => setKeep(id === second.id ? second.id : first.id)}
        options={people.map((person, index) => ({
          value: person.id,
          label: text('people.same.record', { number: index + 1, name: nameOf(person) }),
        }))}
      />
      <p>{text('people.same.after')}</p>
      {merge.error && <ErrorNote error={merge.error} />}
    </Dialog>
  );
}

function Failed({ error, onClose }: { error: unknown; onClose: () => void }) {
  const text = useText();
  return (
    <Dialog
      title={text('people.same.title')}
      isOpen
      onClose={onClose}
      footer={<Button onPress={onClose}>{text('ui.close')}</Button>}
    >
      <ErrorNote error={error} />
    </Dialog>
  );
}
