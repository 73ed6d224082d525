import { Link } from '@tanstack/react-router';
import { type Sanction, sanctionName } from '../../../shared/sanctions/sanction.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Sheet } from '../../ui/sheet.tsx';

type EndingSanction = Pick<Sanction, 'id' | 'kind' | 'name' | 'incidentId' | 'codeName' | 'endsOn'>;

/** What ends within thirty days, so that nobody is surprised by who may be back. */
export function Ending({ sanctions }: { sanctions: readonly EndingSanction[] }) {
  const text = useText();
  const format = useFormat();
  if (sanctions.length === 0) return null;
  return (
    <Sheet title={text('today.ending')}>
      <ul className="plain">
        {sanctions.map(({ id, kind, name, incidentId, codeName, endsOn }) => (
          <li key={id}>
            <Link to="/incidents/$id" params={{ id: incidentId }}>
              {codeName}
            </Link>
            <p className="small">
              {text('today.ending.what', {
                what: sanctionName({ kind, name }, text),
                day: endsOn === null ? '' : format.day(endsOn),
              })}
            </p>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
