import { Link } from '@tanstack/react-router';
import type { Clash, HandoverId, ProbablySame } from '../../../shared/handover/handover.ts';
import { useText } from '../../hooks/use-text.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useTaken } from './queries.ts';

/** What came, what clashed, and who may be somebody who was here before. */
export function WhatCame({ handoverId }: { handoverId: HandoverId }) {
  const text = useText();
  const { clashes, same, counts } = useTaken(handoverId);
  return (
    <Sheet title={text('handover.taken.came')}>
      {counts && <p>{text('handover.taken.counts', { ...counts })}</p>}
      {clashes && <Clashes {...clashes} />}
      {same.length > 0 && <Same people={same} />}
    </Sheet>
  );
}

function Clashes({ clashes, closedClashes }: { clashes: readonly Clash[]; closedClashes: number }) {
  const text = useText();
  return (
    <>
      <h3>{text('handover.taken.clashes', { count: clashes.length + closedClashes })}</h3>
      {closedClashes > 0 && <p className="small">{text('handover.taken.clashes.closed', { count: closedClashes })}</p>}
      <ul className="plain rows">
        {clashes.map((clash) => (
          <li key={JSON.stringify(clash)}>
            <OneClash clash={clash} />
          </li>
        ))}
      </ul>
    </>
  );
}

const ID = /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})?$/;

/** Both versions, as they stand in the rows: whoever joins them by hand has to see what the app saw, but for ids. */
function OneClash({ clash: { incidentId, codeName, kind, counts, fields } }: { clash: Clash }) {
  const text = useText();
  const told = fields.filter(({ here, came }) => !(ID.test(here) && ID.test(came)));
  return (
    <div>
      {incidentId === null || codeName === null ? (
        <strong>{text('handover.clash.noCase')}</strong>
      ) : (
        <Link to="/incidents/$id" params={{ id: incidentId }} className="code-name">
          {codeName}
        </Link>
      )}
      <p>
        {text(`handover.clash.${kind}`)} {text(`handover.clash.counts.${counts}`)}
      </p>
      {told.length > 0 && (
        <dl className="facts">
          {told.map(({ field, here, came }) => (
            <div key={field}>
              <dt lang="en">{inWords(field)}</dt>
              <dd dir="auto">{text('handover.clash.here', { value: here })}</dd>
              <dd dir="auto">{text('handover.clash.came', { value: came })}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

/** `dueOn` and `due_on` as "Due on". */
function inWords(field: string): string {
  const words = field.replaceAll(/_|(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function Same({ people }: { people: readonly ProbablySame[] }) {
  const text = useText();
  return (
    <>
      <h3>{text('handover.taken.same')}</h3>
      <p>{text('handover.taken.same.about')}</p>
      <ul className="plain rows">
        {people.map(({ came, here }) => (
          <li key={`${came.id} ${here.id}`}>
            <Link to="/people/$id" params={{ id: came.id }}>
              <span dir="auto">{came.name}</span>
            </Link>
            <Link to="/people/$id" params={{ id: here.id }}>
              <span dir="auto">{here.name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
