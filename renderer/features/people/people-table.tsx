import { Link } from '@tanstack/react-router';
import { displayName } from '../../../shared/people/person.ts';
import { useText } from '../../hooks/use-text.ts';
import type { api } from '../../lib/api.ts';
import { SHOWN } from './queries.ts';

type Listed = Awaited<ReturnType<typeof api.people.list>>[number];

export function PeopleTable({ people }: { people: readonly Listed[] }) {
  const text = useText();
  return (
    <>
      <table className="people">
        <thead>
          <tr>
            {['person', 'known', 'cases'].map((column) => (
              <th key={column} scope="col">
                {text(`people.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.slice(0, SHOWN).map((person) => (
            <Row key={person.id} person={person} />
          ))}
        </tbody>
      </table>
      {people.length > SHOWN && <p className="soft">{text('people.more')}</p>}
    </>
  );
}

function Row({ person }: { person: Listed }) {
  const text = useText();
  const name = displayName(person);
  const marks = [...person.otherNames, ...person.handles, ...person.emails, person.codeName].filter(
    (mark) => mark !== '' && mark !== name,
  );
  return (
    <tr>
      <td>
        <Link to="/people/$id" params={{ id: person.id }} className="name">
          <bdi>{name || text('people.described')}</bdi>
        </Link>
        {person.reasons.length > 0 && (
          <div className="small">{person.reasons.map((reason) => text(`ui.reason.${reason}`)).join(' · ')}</div>
        )}
      </td>
      <td>
        {marks.length > 0 && (
          <div>
            <bdi>{marks.join(', ')}</bdi>
          </div>
        )}
        {person.description.trim() !== '' && (
          <div className="small people-looks" dir="auto">
            {person.description}
          </div>
        )}
      </td>
      <td className="people-number">{person.incidents}</td>
    </tr>
  );
}
