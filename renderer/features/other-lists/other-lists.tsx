import { Link } from '@tanstack/react-router';
import { useText } from '../../hooks/use-text.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { OneList } from './one-list.tsx';
import { useOtherLists } from './queries.ts';
import '../../ui/record.css';
import './other-lists.css';

/** The ban lists of other bodies, kept apart from the team's own. */
export function OtherLists() {
  const text = useText();
  const { data: lists, error } = useOtherLists();
  return (
    <section className="other-lists" aria-label={text('otherLists.title')}>
      <div className="section-head">
        <h2>{text('otherLists.title')}</h2>
        <Link to="/bans/read-list" className="button">
          {text('otherLists.readNew')}
        </Link>
      </div>
      <p className="soft">{text('otherLists.about')}</p>
      {error && <ErrorNote error={error} />}
      {lists?.length === 0 && <p>{text('otherLists.none')}</p>}
      {lists && lists.length > 0 && (
        <ul className="plain">
          {lists.map((list) => (
            <OneList key={list.id} list={list} />
          ))}
        </ul>
      )}
    </section>
  );
}
