import { useState } from 'react';
import type { Person, PersonId } from '../../../shared/people/person.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { KnownPeople } from '../../ui/known-people.tsx';
import { PersonForm } from './person-form.tsx';
import { useUpdatePerson } from './queries.ts';
import { checkedPerson, typedPerson } from './typed-person.ts';

interface EditPersonProps {
  readonly person: Person;
  readonly onClose: () => void;
  /** Somebody who is known turned out to be the same. */
  readonly onSame: (other: PersonId) => void;
}

/** Only Cancel forgets what was typed: Escape and a lock do not. */
export function EditPerson({ person, onClose, onSame }: EditPersonProps) {
  const text = useText();
  const draft = useDraft(`person:${person.id}`, typedPerson(person));
  const update = useUpdatePerson();
  const [mistake, setMistake] = useState<string>();
  // What was typed before there were more fields has fewer.
  const value = { ...typedPerson(person), ...draft.value };
  const close = () => void draft.discard().then(onClose);
  const save = () => {
    const { input, problem } = checkedPerson(value);
    setMistake(problem && text(problem));
    if (input !== undefined) update.mutate({ id: person.id, person: input }, { onSuccess: close });
  };
  return (
    <Dialog
      title={text('people.editTitle')}
      isOpen
      onClose={onClose}
      wide
      footer={
        <DialogButtons onCancel={close} onPress={save} isDisabled={draft.isLoading} isPending={update.isPending}>
          {text('people.save')}
        </DialogButtons>
      }
    >
      {draft.restored && (
        <p className="small" role="status">
          {text('people.restored')}
        </p>
      )}
      <KnownPeople
        told={value}
        except={person.id}
        isWhole
        choose={text('people.same.compare')}
        onChoose={({ id }) => onSame(id)}
      >
        <PersonForm value={value} onChange={(part) => draft.setValue((now) => ({ ...now, ...part }))} error={mistake} />
      </KnownPeople>
      {update.error && <ErrorNote error={update.error} />}
    </Dialog>
  );
}
