import { Link } from '@tanstack/react-router';
import type { Event } from '../../../shared/events/event.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useBannedName, useBanWords } from './ban-words.tsx';
import { useKeptOut } from './queries.ts';
import './spaces.css';

type Kept = NonNullable<ReturnType<typeof useKeptOut>['data']>[number];

/** Whose ban holds at an event, and who looks after it. */
export function KeptOut({ event }: { event: Event }) {
  const text = useText();
  const { data: rows, error } = useKeptOut(event.id);
  if (error) return <ErrorNote error={error} />;
  return (
    <>
      <p>{text('spaces.keptOut.about')}</p>
      {rows?.length === 0 && <p>{text('spaces.keptOut.none')}</p>}
      {rows !== undefined && rows.length > 0 && (
        <table className="kept-out">
          <thead>
            <tr>
              {['person', 'ban', 'owner', 'case'].map((column) => (
                <th key={column} scope="col" className={`kept-out-${column}`}>
                  {text(`spaces.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.sanction.id} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Row({ row }: { row: Kept }) {
  const text = useText();
  const name = useBannedName()(row);
  const words = useBanWords()(row);
  const memberName = useMemberName();
  const { sanction, incident, person, told, hasEnded } = row;
  return (
    <tr>
      <td>
        <Link to="/people/$id" params={{ id: person.id }} className="name">
          {name}
        </Link>
      </td>
      <td>
        {words}
        {!told && !hasEnded && <div className="small">{text('bans.notTold')}</div>}
      </td>
      <td>{memberName(sanction.owner)}</td>
      <td>
        {incident !== null && (
          <Link to="/incidents/$id" params={{ id: incident.id }} className="code-name">
            {incident.codeName}
          </Link>
        )}
      </td>
    </tr>
  );
}
