import { useState } from 'react';
import { displayName, type PersonId } from '../../../shared/people/person.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { CasesOfPerson } from './cases-of-person.tsx';
import { EditPerson } from './edit-person.tsx';
import { KnownFacts } from './known-facts.tsx';
import { usePerson } from './queries.ts';
import '../../ui/record.css';
import './people.css';

/** What is known of somebody, and their part in each case, by code name. */
export function PersonPage({ id }: { id: PersonId }) {
  const text = useText();
  const format = useFormat();
  const { data: person, error } = usePerson(id);
  const [isEditing, setIsEditing] = useState(false);
  if (error) return <ErrorNote error={error} />;
  if (person === undefined) return <p role="status">{text('people.loading')}</p>;
  return (
    <Page
      title={displayName(person) || text('people.described')}
      subtitle={text('people.since', { when: format.dateTime(person.createdAt) })}
      actions={<Button onPress={() => setIsEditing(true)}>{text('people.edit')}</Button>}
    >
      <div className="record-columns">
        <KnownFacts person={person} />
        <CasesOfPerson incidents={person.incidents} />
      </div>
      {isEditing && <EditPerson person={person} onClose={() => setIsEditing(false)} />}
    </Page>
  );
}
