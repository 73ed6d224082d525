import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { BanRow } from '../../../shared/bans/procedures.ts';
import { displayName } from '../../../shared/people/person.ts';
import type { Day } from '../../../shared/time.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';

interface BanTableProps {
  readonly rows: readonly BanRow[];
  readonly on: Day;
  /** What can be done about somebody who is kept out. */
  readonly rowActions?: ((row: BanRow) => ReactNode) | undefined;
}

export function BanTable({ rows, on, rowActions }: BanTableProps) {
  const text = useText();
  return (
    <table className="bans">
      <thead>
        <tr>
          {['person', 'what', 'where', 'until', 'case'].map((column) => (
            <th key={column} scope="col">
              {text(`bans.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.sanction.id} row={row} on={on} actions={row.inForce && rowActions?.(row)} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: BanRow;
  readonly on: Day;
  readonly actions: ReactNode;
}

function Row({ row: { sanction, incident, person, inForce, told, reasons }, on, actions }: RowProps) {
  const text = useText();
  const { kind, scope, scopeNote } = sanction;
  return (
    <tr className={inForce ? undefined : 'past'}>
      <td>
        <Who person={person} reasons={reasons} />
      </td>
      <td>
        {text(`bans.kind.${kind}`)}
        {inForce && !told && <div className="small">{text('bans.notTold')}</div>}
      </td>
      <td>
        {text(`bans.scope.${scope}`)}
        {scopeNote.trim() !== '' && <div className="small">{scopeNote}</div>}
      </td>
      <td>
        <Until sanction={sanction} on={on} />
      </td>
      <td>
        {incident !== null && (
          <Link to="/incidents/$id" params={{ id: incident.id }} className="code-name">
            {incident.codeName}
          </Link>
        )}
        {actions && <div>{actions}</div>}
      </td>
    </tr>
  );
}

function Who({ person, reasons }: Pick<BanRow, 'person' | 'reasons'>) {
  const text = useText();
  const name = displayName(person);
  const others = [...person.otherNames, ...person.handles].filter((other) => other !== name);
  const about = [
    ...reasons.map((reason) => text(`ui.reason.${reason}`)),
    ...(others.length > 0 ? [text('bans.alsoKnown', { names: others.join(', ') })] : []),
  ];
  return (
    <>
      <Link to="/people/$id" params={{ id: person.id }} className="name">
        {name || text('bans.described')}
      </Link>
      {about.length > 0 && <div className="small">{about.join(' · ')}</div>}
      {name === '' && <div className="small one-line">{person.description}</div>}
    </>
  );
}

function Until({ sanction: { startsOn, endsOn, lifted }, on }: { sanction: BanRow['sanction']; on: Day }) {
  const text = useText();
  const format = useFormat();
  if (lifted !== null) return <>{text('bans.lifted', { day: format.day(lifted.on) })}</>;
  const end = endsOn === null ? text('bans.noEnd') : text('bans.to', { day: format.day(endsOn) });
  return (
    <>
      {endsOn !== null && endsOn < on ? text('bans.ended', { day: format.day(endsOn) }) : end}
      <div className="small">{text('bans.from', { day: format.day(startsOn) })}</div>
    </>
  );
}
