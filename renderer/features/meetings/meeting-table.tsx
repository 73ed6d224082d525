import { Link } from '@tanstack/react-router';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Chip } from '../../ui/chip.tsx';
import type { useMeetings } from './queries.ts';
import { useCodeNames } from './use-code-names.ts';

type Rows = NonNullable<ReturnType<typeof useMeetings>['data']>;

/** Meetings by the code names of their cases; inside a case the name goes without saying. */
export function MeetingTable({ meetings, showCase = false }: { meetings: Rows; showCase?: boolean }) {
  const text = useText();
  const columns = [...(showCase ? ['case'] : []), 'when', 'state', 'decisions'];
  return (
    <table className="meetings">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {text(`meetings.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {meetings.map((meeting) => (
          <Row key={meeting.id} meeting={meeting} showCase={showCase} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ meeting, showCase }: { meeting: Rows[number]; showCase: boolean }) {
  const text = useText();
  const format = useFormat();
  const { id, cases, startsAt, heldAt, decisions } = meeting;
  const codeNames = useCodeNames()(cases);
  const when = format.dateTime(startsAt.at);
  return (
    <tr>
      {showCase && (
        <td>
          <Link to="/meetings/$id" params={{ id }}>
            {codeNames}
          </Link>
        </td>
      )}
      <td>
        {showCase ? (
          when
        ) : (
          <Link to="/meetings/$id" params={{ id }} aria-label={text('meetings.openName', { when })}>
            {when}
          </Link>
        )}
      </td>
      <td>
        <Chip tone={heldAt === null ? 'on' : 'plain'}>
          {text(heldAt === null ? 'meetings.planned' : 'meetings.over')}
        </Chip>
      </td>
      <td>{decisions || '–'}</td>
    </tr>
  );
}
