import type { Event } from '../../../shared/events/event.ts';
import { daysUntil, isOver } from '../../../shared/events/when.ts';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { Chip } from '../../ui/chip.tsx';

/** How far away it is, as of today. */
export function EventState({ event }: { event: Event }) {
  const text = useText();
  const days = daysUntil(event, today());
  if (isOver(event, today())) return <Chip>{text('events.over')}</Chip>;
  return <Chip tone="on">{days > 0 ? text('events.soon', { days }) : text('events.now')}</Chip>;
}
