import { Link } from '@tanstack/react-router';
import { useSeesOnlyOwn, useUnlocked } from '../hooks/use-session.ts';
import { useText } from '../hooks/use-text.ts';
import { Shortcuts } from './shortcuts.tsx';
import { useCounts } from './use-counts.ts';

const PLACES: readonly PlaceName[] = ['today', 'incidents', 'owed', 'people', 'bans', 'meetings', 'events', 'records'];
const AT_FOOT: readonly PlaceName[] = ['emergency', 'ways', 'rules', 'members', 'settings'];
/** For a role that sees its own work only. */
const OWN_PLACES: readonly PlaceName[] = ['my-reports', 'intake', 'quick-notes'];
const OWN_AT_FOOT: readonly PlaceName[] = ['settings'];

type PlaceName =
  | (
      | 'today'
      | 'incidents'
      | 'owed'
      | 'people'
      | 'bans'
      | 'meetings'
      | 'events'
      | 'records'
      | 'emergency'
      | 'ways'
      | 'rules'
      | 'members'
      | 'settings'
    )
  | ('my-reports' | 'intake' | 'quick-notes');

export function Nav() {
  const text = useText();
  const session = useUnlocked();
  const counts = useCounts();
  const isOwnOnly = useSeesOnlyOwn();
  return (
    <nav className="side" aria-label={text('shell.places')}>
      {(isOwnOnly ? OWN_PLACES : PLACES).map((place) => (
        <Place key={place} place={place} count={counts[place]} />
      ))}
      <div className="side-foot">
        {(isOwnOnly ? OWN_AT_FOOT : AT_FOOT).map((place) => (
          <Place key={place} place={place} count={undefined} />
        ))}
        <Shortcuts />
        {session && (
          <p className="side-who">
            {text('shell.who', { organisation: session.organisation, member: session.member.name })}
          </p>
        )}
      </div>
    </nav>
  );
}

function Place({ place, count }: { place: PlaceName; count: number | undefined }) {
  const text = useText();
  return (
    <Link to={`/${place}`} activeProps={{ 'aria-current': 'page' }}>
      {text(`shell.place.${place}`)}
      {count !== undefined && count > 0 && (
        <span>
          {count}
          <span className="visually-hidden"> {text(`shell.count.${place}`, { count })}</span>
        </span>
      )}
    </Link>
  );
}
