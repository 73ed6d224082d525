import { Link } from '@tanstack/react-router';
import { sanctionName } from '../../../shared/sanctions/sanction.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { today } from '../../lib/now.ts';
import { Sheet } from '../../ui/sheet.tsx';
import type { Today } from './queries.ts';

/** What ends or is to be looked at within thirty days, so that nobody is surprised by who may be back. */
export function ComingEnds({ coming }: { coming: Today['coming'] }) {
  const text = useText();
  if (coming.length === 0) return null;
  return (
    <Sheet title={text('today.coming')}>
      <ul className="plain">
        {coming.map((each) => (
          <li key={`${each.what} ${idOf(each)}`}>
            <Where incident={each.incident} />
            <What coming={each} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

/** A flag from no case is named on the ban list only. */
function Where({ incident }: Pick<Today['coming'][number], 'incident'>) {
  const text = useText();
  if (incident === null) return <Link to="/bans">{text('today.coming.list')}</Link>;
  return (
    <Link to="/incidents/$id" params={{ id: incident.id }}>
      {incident.codeName}
    </Link>
  );
}

function idOf({ of }: Today['coming'][number]): string {
  return of.kind === 'flag' ? of.id : of.sanction.id;
}

function What({ coming: { what, on, of } }: { coming: Today['coming'][number] }) {
  const text = useText();
  const format = useFormat();
  const name = of.kind === 'flag' ? text('today.coming.flag') : sanctionName(of.sanction, text);
  const key = what === 'review' && on < today() ? 'late' : what;
  return <p className="small">{text(`today.coming.${key}`, { what: name, day: format.day(on) })}</p>;
}
