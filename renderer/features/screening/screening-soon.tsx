import { Link } from '@tanstack/react-router';
import type { Day } from '../../../shared/time.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useScreeningToday } from './queries.ts';
import '../../ui/record.css';

/** Lists to be screened before their event, and what this member was asked. Nothing when there is nothing. */
export function ScreeningSoon() {
  const text = useText();
  const nameOf = useMemberName();
  const { data } = useScreeningToday();
  const begins = (day: Day) => {
    const days = daysUntil(day);
    return days < 0 ? text('screening.soon.begun') : text('screening.soon.begins', { days });
  };
  if (data === undefined || data.events.length + data.asked.length === 0) return null;
  return (
    <Sheet title={text('screening.soon')}>
      <ul className="plain screening-soon">
        {data.events.map(({ event, state, toLook }) => (
          <li key={event.id}>
            <Link to="/events/$id" params={{ id: event.id }}>
              {event.name}
            </Link>
            <p className="small">
              {text(`screening.soon.${state}`, { count: toLook })} {begins(event.startsOn)}
            </p>
          </li>
        ))}
        {data.asked.map(({ id, eventId, eventName, decided }) => (
          <li key={id}>
            <Link to="/events/$id" params={{ id: eventId }}>
              {eventName}
            </Link>
            <p className="small">{text('screening.soon.asked', { who: decided === null ? '' : nameOf(decided.by) })}</p>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function daysUntil(day: Day): number {
  return Math.round((Date.parse(day) - Date.parse(today())) / 86_400_000);
}
