import { useState } from 'react';
import { displayName } from '../../../shared/people/person.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Present } from './present.ts';
import { useBanned } from './queries.ts';

/** What one looks through in a hurry. */
const SHOWN = 6;

interface ChoosePresentProps {
  readonly onChoose: (person: Present) => void;
  readonly onClose: () => void;
}

/** Whom one believes to have seen, among those who are kept out today. */
export function ChoosePresent({ onChoose, onClose }: ChoosePresentProps) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const { data, error } = useBanned(typed, SHOWN);
  const rows = typed.trim() === '' ? [] : (data?.rows ?? []);
  const people = [...new Map(rows.map(({ person }) => [person.id, person])).values()];
  return (
    <Dialog
      title={text('presence.who')}
      isOpen
      onClose={onClose}
      footer={<Button onPress={onClose}>{text('ui.cancel')}</Button>}
    >
      <TextField
        label={text('presence.find')}
        value={typed}
        onChange={setTyped}
        maxLength={300}
        type="search"
        autoFocus
      />
      {error && <ErrorNote error={error} />}
      <p className="small" role="status">
        {data !== undefined && typed.trim() !== '' && text('presence.found', { count: people.length })}
      </p>
      <ul className="plain presence-choice">
        {people.map((person) => (
          <li key={person.id}>
            <Button onPress={() => onChoose(person)}>{displayName(person) || text('presence.described')}</Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
