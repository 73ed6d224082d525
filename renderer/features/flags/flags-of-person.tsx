import { useState } from 'react';
import type { PersonId } from '../../../shared/people/person.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { FlagDialog } from './flag-dialog.tsx';
import { FlagLine } from './flag-line.tsx';
import { useFlagsOfPerson } from './queries.ts';
import './flags.css';

/** Warnings of somebody on their page, from any case or none. */
export function FlagsOfPerson({ id }: { id: PersonId }) {
  const text = useText();
  const { data: rows = [], error } = useFlagsOfPerson(id);
  const [isMaking, setIsMaking] = useState(false);
  return (
    <Sheet title={text('flags.title')}>
      {error && <ErrorNote error={error} />}
      {rows.length === 0 && <p className="soft">{text('flags.about')}</p>}
      <ul className="plain">
        {rows.map((row) => (
          <FlagLine key={row.flag.id} row={row} without="person" />
        ))}
      </ul>
      <Button onPress={() => setIsMaking(true)}>{text('flags.addThem')}</Button>
      {/* One person is no choice, so the name is not asked for. */}
      {isMaking && (
        <FlagDialog incidentId={null} people={[{ value: id, label: '' }]} onClose={() => setIsMaking(false)} />
      )}
    </Sheet>
  );
}
