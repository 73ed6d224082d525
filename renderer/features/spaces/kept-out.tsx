import type { Event } from '../../../shared/events/event.ts';
import { useText } from '../../hooks/use-text.ts';

/** Whose ban holds at an event. */
export function KeptOut({ event }: { event: Event }) {
  const text = useText();
  return <p>{text('events.keptOut.none', { name: event.name })}</p>;
}
