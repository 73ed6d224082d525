import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { Event } from '../../../shared/events/event.ts';
import { useText } from '../../hooks/use-text.ts';
import { EventDays } from './event-days.tsx';
import { EventState } from './event-state.tsx';

export function EventTable({ title, events }: { title: string; events: readonly Event[] }) {
  const text = useText();
  const id = useId();
  return (
    <section aria-labelledby={id} className="events-section">
      <h2 id={id}>{title}</h2>
      <table>
        <thead>
          <tr>
            {['event', 'when', 'place', 'contact'].map((column) => (
              <th key={column} scope="col">
                {text(`events.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.id}>
              <td>
                <Link to="/events/$id" params={{ id: event.id }} className="name">
                  {event.name}
                </Link>
              </td>
              <td>
                <EventDays event={event} /> <EventState event={event} />
              </td>
              <td>{event.place}</td>
              <td>{event.registrationContact}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
