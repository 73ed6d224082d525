import { Link } from '@tanstack/react-router';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useActionWords } from './action-words.ts';
import { useLatestEntries } from './queries.ts';

/** Who did what last; the whole of it has a page of its own. */
export function LatestEntries() {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  const words = useActionWords();
  const { data, error } = useLatestEntries();
  return (
    <Sheet title={text('records.log.title')}>
      <p>{text('records.log.about')}</p>
      {error && <ErrorNote error={error} />}
      <ul className="plain latest-entries">
        {data?.entries.map(({ installation, sequence, at, action, codeName, memberId }) => (
          <li key={`${installation} ${sequence}`}>
            {words(action)}
            {codeName !== null && ` · ${codeName}`}{' '}
            <span className="small">
              {format.dateTime(at)} · {memberId === null ? text('records.log.byApp') : nameOf(memberId)}
            </span>
          </li>
        ))}
      </ul>
      <Link to="/records/log">{text('records.log.open')}</Link>
    </Sheet>
  );
}
