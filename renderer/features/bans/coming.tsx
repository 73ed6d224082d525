import { Link } from '@tanstack/react-router';
import type { Coming as Announced } from '../../../shared/bans/procedures.ts';
import { displayName } from '../../../shared/people/person.ts';
import { sanctionName } from '../../../shared/sanctions/sanction.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { daysFromToday } from '../../lib/now.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useComing } from './queries.ts';

/** More than these are counted. */
const SHOWN = 8;

/** What ends within thirty days, or is to be looked at: before somebody is surprised by who may be back. */
export function Coming() {
  const text = useText();
  const { data = [] } = useComing();
  if (data.length === 0) return null;
  return (
    <Sheet title={text('bans.coming')}>
      <ul className="plain bans-coming">
        {data.slice(0, SHOWN).map((coming) => (
          <li key={`${coming.what} ${coming.of.kind === 'flag' ? coming.of.id : coming.of.sanction.id}`}>
            <Line coming={coming} />
          </li>
        ))}
      </ul>
      {data.length > SHOWN && <p className="small">{text('bans.coming.more', { count: data.length - SHOWN })}</p>}
    </Sheet>
  );
}

function Line({ coming: { what, on, of, person, incident } }: { coming: Announced }) {
  const text = useText();
  const format = useFormat();
  const thing = of.kind === 'flag' ? text('bans.coming.flag') : sanctionName(of.sanction, text);
  const days = daysFromToday(on);
  const state = what === 'review' && days < 0 ? 'late' : what;
  return (
    <>
      <Link to="/people/$id" params={{ id: person.id }} className="name">
        {displayName(person) || text('bans.described')}
      </Link>{' '}
      {text(`bans.coming.${state}`, { what: thing, day: format.day(on), days: Math.abs(days) })}
      {incident !== null && (
        <>
          {' '}
          <Link to="/incidents/$id" params={{ id: incident.id }} className="code-name">
            {incident.codeName}
          </Link>
        </>
      )}
    </>
  );
}
