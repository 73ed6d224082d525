import { Link } from '@tanstack/react-router';
import type { DueDisclosure } from '../../../shared/disclosures/disclosure.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { today } from '../../lib/now.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useDueDisclosures } from './queries.ts';

/** On the first page: what others were told and should delete soon, or that no longer holds. */
export function DueDisclosures() {
  const text = useText();
  const { data = [] } = useDueDisclosures();
  if (data.length === 0) return null;
  return (
    <Sheet title={text('disclosures.due')}>
      <ul className="plain disclosure-list">
        {data.map((disclosure) => (
          <li key={disclosure.id}>
            <Due disclosure={disclosure} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Due({ disclosure: { personId, name, body, expiresOn, isOutdated } }: { disclosure: DueDisclosure }) {
  const text = useText();
  const format = useFormat();
  const state = isOutdated ? 'outdated' : expiresOn < today() ? 'over' : 'soon';
  return (
    <>
      {personId === null ? (
        <Link to="/records">{text('disclosures.due.report', { body })}</Link>
      ) : (
        <Link to="/people/$id" params={{ id: personId }} className="name">
          {text('disclosures.due.pack', { name: name || text('disclosures.described'), body })}
        </Link>
      )}
      <div className="small">{text(`disclosures.due.${state}`, { day: format.day(expiresOn) })}</div>
    </>
  );
}
