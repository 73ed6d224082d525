import { useDeferredValue, useState } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { PeopleTable } from './people-table.tsx';
import { usePeople } from './queries.ts';
import '../../ui/record.css';
import './people.css';

/** Everybody a report speaks of: searched as one types. */
export function PeoplePage() {
  const text = useText();
  const [typed, setTyped] = useState('');
  const { data: people, error } = usePeople(useDeferredValue(typed));
  const isSearched = typed.trim() !== '';
  return (
    <Page title={text('people.title')}>
      <div className="people-find">
        <TextField
          label={text('people.find')}
          type="search"
          value={typed}
          onChange={setTyped}
          maxLength={300}
          autoComplete="off"
        />
      </div>
      {error && <ErrorNote error={error} />}
      <p className="small" role="status">
        {people !== undefined && isSearched && text('people.found', { count: people.length })} {text('people.compared')}
      </p>
      {people?.length === 0 && <Nobody typed={typed} />}
      {people !== undefined && people.length > 0 && <PeopleTable people={people} />}
    </Page>
  );
}

function Nobody({ typed }: { typed: string }) {
  const text = useText();
  if (typed.trim() === '')
    return <EmptyState title={text('people.empty.title')}>{text('people.empty.body')}</EmptyState>;
  return <EmptyState title={text('people.none.title', { typed: typed.trim() })}>{text('people.none.body')}</EmptyState>;
}
