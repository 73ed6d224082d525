import { Link } from '@tanstack/react-router';
import type { IncidentSummary } from '../../../shared/incidents/incident.ts';
import { useNow } from '../../hooks/use-now.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Chip } from '../../ui/chip.tsx';

/** Cases whose reporter still waits for an answer, the soonest first. */
export function Clocks({ clocks }: { clocks: readonly IncidentSummary[] }) {
  const text = useText();
  return (
    <section className="today-part" aria-labelledby="today-clocks">
      <h2 id="today-clocks">{text('today.clocks')}</h2>
      {clocks.length === 0 && <p className="soft">{text('today.clocks.none')}</p>}
      <ul className="plain rows">
        {clocks.map((incident) => (
          <Clock key={incident.id} incident={incident} />
        ))}
      </ul>
    </section>
  );
}

function Clock({ incident }: { incident: IncidentSummary }) {
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const { id, codeName, status, answerDue, reportedAt } = incident;
  return (
    <li>
      <div>
        <Link to="/incidents/$id" params={{ id }} className="code-name">
          {codeName}
        </Link>
        <p className="small">
          {text('today.clock.about', {
            status: text(`incidents.status.${status}`),
            reported: format.dateTime(reportedAt),
          })}
        </p>
      </div>
      {answerDue !== null && (
        <Chip tone={answerDue < now ? 'late' : 'plain'}>
          {text('today.clock.due', { left: format.timeLeft(answerDue) })}
        </Chip>
      )}
    </li>
  );
}
