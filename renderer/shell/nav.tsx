import { Link } from '@tanstack/react-router';
import { useUnlocked } from '../hooks/use-session.ts';
import { useText } from '../hooks/use-text.ts';
import { Shortcuts } from './shortcuts.tsx';
import { useCounts } from './use-counts.ts';

const PLACES = ['today', 'incidents', 'people', 'bans', 'meetings', 'records'] as const;
const AT_FOOT = ['emergency', 'ways', 'members', 'settings'] as const;

export function Nav() {
  const text = useText();
  const session = useUnlocked();
  const counts = useCounts();
  return (
    <nav className="side" aria-label={text('shell.places')}>
      {PLACES.map((place) => (
        <Place key={place} place={place} count={counts[place]} />
      ))}
      <div className="side-foot">
        {AT_FOOT.map((place) => (
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

function Place({ place, count }: { place: (typeof PLACES | typeof AT_FOOT)[number]; count: number | undefined }) {
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
