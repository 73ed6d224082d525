import { Link } from '@tanstack/react-router';
import type { PersonId } from '../../../shared/people/person.ts';
import { useText } from '../../hooks/use-text.ts';

/** Erasing has its own page and its own steps: here stands the way there, and what to say where it cannot be done. */
export function ErasureWanted({ personId }: { personId: PersonId | null }) {
  const text = useText();
  return (
    <div className="care">
      <p>{text('requests.erasure')}</p>
      <p className="request-links">
        {personId !== null && (
          <Link to="/people/$id" params={{ id: personId }}>
            {text('requests.erasure.person')}
          </Link>
        )}
        <Link to="/records/retention">{text('requests.erasure.retention')}</Link>
      </p>
    </div>
  );
}
