import { useState } from 'react';
import type { ListedPerson, OtherListId } from '../../../shared/other-lists/other-list.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useListed } from './queries.ts';

const STEP = 25;

/** In the words of the source. None of them is a person of this case file by that. */
export function ListedPeople({ id }: { id: OtherListId }) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [limit, setLimit] = useState(STEP);
  const { data, error } = useListed(id, typed, limit);
  const left = data === undefined ? 0 : data.found - data.people.length;
  return (
    <>
      <TextField label={text('otherLists.find')} value={typed} onChange={setTyped} maxLength={300} type="search" />
      {error && <ErrorNote error={error} />}
      <p className="small" role="status">
        {data !== undefined && typed.trim() !== '' && text('otherLists.found', { count: data.found })}
      </p>
      {data !== undefined && data.people.length > 0 && (
        <table className="listed-people">
          <thead>
            <tr>
              {['who', 'addresses', 'where', 'until', 'note'].map((column) => (
                <th key={column} scope="col">
                  {text(`otherLists.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.people.map((person) => (
              <Row key={person.id} person={person} />
            ))}
          </tbody>
        </table>
      )}
      {left > 0 && (
        <Button onPress={() => setLimit(limit + STEP)}>
          {text('otherLists.more', { count: Math.min(STEP, left) })}
        </Button>
      )}
    </>
  );
}

function Row({ person }: { person: ListedPerson }) {
  const text = useText();
  const [name = '', ...others] = person.names;
  return (
    <tr>
      <td>
        <span className="name" dir="auto">
          {name || text('otherLists.unnamed')}
        </span>
        {others.length > 0 && <div className="small">{text('otherLists.also', { names: others.join(', ') })}</div>}
        {person.organisation !== '' && (
          <div className="small" dir="auto">
            {person.organisation}
          </div>
        )}
      </td>
      <td dir="auto">{[...person.emails, ...person.handles].join(', ')}</td>
      <td dir="auto">{person.scope}</td>
      <td>
        <Until person={person} />
      </td>
      <td dir="auto">{person.note}</td>
    </tr>
  );
}

function Until({ person: { startsOn, endsOn } }: { person: ListedPerson }) {
  const text = useText();
  const format = useFormat();
  return (
    <>
      {endsOn === null ? text('otherLists.noEnd') : text('otherLists.to', { day: format.day(endsOn) })}
      {startsOn !== null && <div className="small">{text('otherLists.from', { day: format.day(startsOn) })}</div>}
    </>
  );
}
