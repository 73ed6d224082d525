import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { lastDayOf } from '../../../shared/bans/in-force.ts';
import type { BanRow } from '../../../shared/bans/procedures.ts';
import { displayName } from '../../../shared/people/person.ts';
import type { Day } from '../../../shared/time.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { daysFromToday, today } from '../../lib/now.ts';
import { Chip } from '../../ui/chip.tsx';

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

function Row({ row: { sanction, incident, person, inForce, told, ended, reasons }, on, actions }: RowProps) {
  const text = useText();
  const { kind, scope, scopeNote, conditions } = sanction;
  return (
    <tr className={inForce ? undefined : 'past'}>
      <td>
        <Who person={person} reasons={reasons} />
      </td>
      <td>
        {text(`bans.kind.${kind}`)}
        {inForce && !told && <div className="small">{text('bans.notTold')}</div>}
        {conditions.trim() !== '' && (
          <div className="small own-words">
            {text('bans.conditions')} <span dir="auto">{conditions}</span>
          </div>
        )}
      </td>
      <td>
        {text(`bans.scope.${scope}`)}
        {scopeNote.trim() !== '' && <div className="small">{scopeNote}</div>}
      </td>
      <td>
        {ended === null || inForce ? (
          <Until sanction={sanction} on={on} inForce={inForce} />
        ) : (
          <Ended sanction={sanction} ended={ended} />
        )}
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

interface UntilProps {
  readonly sanction: BanRow['sanction'];
  readonly on: Day;
  readonly inForce: boolean;
}

function Until({ sanction: { startsOn, endsOn, reviewOn, lifted }, on, inForce }: UntilProps) {
  const text = useText();
  const format = useFormat();
  const last = lastDayOf({ endsOn, lifted });
  const days = last === null ? Number.POSITIVE_INFINITY : daysFromToday(last);
  return (
    <>
      <LastDay endsOn={endsOn} lifted={lifted} on={on} />
      {inForce && days >= 0 && days <= SOON && (
        <div>
          <Chip>{text('bans.endsIn', { days })}</Chip>
        </div>
      )}
      <div className="small">{text('bans.from', { day: format.day(startsOn) })}</div>
      {inForce && reviewOn !== null && (
        <div className="small">
          {text(reviewOn < today() ? 'bans.reviewLate' : 'bans.review', { day: format.day(reviewOn) })}
        </div>
      )}
    </>
  );
}

/** As many days as endings are announced ahead. */
const SOON = 30;

function LastDay({ endsOn, lifted, on }: Pick<BanRow['sanction'], 'endsOn' | 'lifted'> & { on: Day }) {
  const text = useText();
  const format = useFormat();
  if (lifted !== null)
    return <>{text(lifted.on > on ? 'bans.willLift' : 'bans.lifted', { day: format.day(lifted.on) })}</>;
  if (endsOn === null) return <>{text('bans.noEnd')}</>;
  return <>{text(endsOn < on ? 'bans.ended' : 'bans.to', { day: format.day(endsOn) })}</>;
}

/** Before its time: by whom, and why. */
function Ended({
  sanction: { startsOn, lifted },
  ended,
}: Pick<UntilProps, 'sanction'> & { ended: NonNullable<BanRow['ended']> }) {
  const text = useText();
  const format = useFormat();
  const memberName = useMemberName();
  const day = format.day(lifted?.on ?? startsOn);
  return (
    <>
      {text(`bans.${ended.how}By`, { day, member: memberName(ended.by) })}
      <div className="small">{text('bans.from', { day: format.day(startsOn) })}</div>
      {lifted !== null && lifted.reason.trim() !== '' && (
        <div className="small own-words" dir="auto">
          {lifted.reason}
        </div>
      )}
    </>
  );
}
