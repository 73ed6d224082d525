import type { Event, EventId } from '../../shared/events/event.ts';
import { useAllEvents } from '../hooks/use-events.ts';
import { useFormat } from '../lib/format.ts';
import type { FieldWords } from './field.tsx';
import { SelectField } from './select-field.tsx';

interface EventFieldProps extends FieldWords {
  /** Null: none of those that are here. */
  readonly value: EventId | null;
  readonly onChange: (event: Event | null) => void;
  /** What it says for none. */
  readonly none: string;
}

/** One of the team's events, the latest first. Nothing where there are none. */
export function EventField({ value, onChange, none, ...words }: EventFieldProps) {
  const format = useFormat();
  const events = useAllEvents();
  if (events.length === 0) return null;
  return (
    <SelectField
      {...words}
      value={value ?? NONE}
      onChange={(id) => onChange(events.find((event) => event.id === id) ?? null)}
      options={[
        { value: NONE, label: none },
        ...events.map(({ id, name, startsOn }) => ({ value: id, label: name, description: format.day(startsOn) })),
      ]}
    />
  );
}

const NONE = 'none';
