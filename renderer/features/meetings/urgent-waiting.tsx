import { Link } from '@tanstack/react-router';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useWaitingDecisions } from './queries.ts';
import { UrgentState } from './urgent-lines.tsx';

/** What was decided by one member and waits for the others: in code names, as a day's screen lies open. */
export function UrgentWaiting() {
  const text = useText();
  const format = useFormat();
  const { data = [] } = useWaitingDecisions();
  if (data.length === 0) return null;
  return (
    <Sheet title={text('meetings.urgent.toRatify')}>
      <ul className="plain">
        {data.map((decision) => (
          <li key={decision.id}>
            <Link to="/incidents/$id" params={{ id: decision.incidentId }}>
              {decision.codeName}
            </Link>
            <p className="small">{text('meetings.urgent.since', { when: format.dateTime(decision.decidedAt) })}</p>
            <UrgentState decision={decision} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
