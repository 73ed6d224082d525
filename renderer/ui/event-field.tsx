import { EventId } from '../../shared/events/event.ts';
import { useAllEvents } from '../hooks/use-events.ts';
import { useFormat } from '../lib/format.ts';
import type { FieldWords } from './field.tsx';
import { SelectField } from './select-field.tsx';

interface EventFieldProps extends FieldWords {
  /** Null: none of those that are here. */
  readonly value: EventId | null;
  readonly onChange: (value: EventId | null, name: string) => void;
  /** What it says for none. */
  readonly none: string;
}

/** One of the team's events, the latest first. Nothing where there are none. */
export function EventField({ value, onChange, none, ...words }: EventFieldProps) {
  const format = useFormat();
  const events = useAllEvents();
  if (events.length === 0) return null;
  const choose = (id: string) => {
    const event = events.find((each) => each.id === id);
    onChange(event === undefined ? null : EventId.parse(event.id), event?.name ?? '');
  };
  return (
    <SelectField
      {...words}
      value={value ?? NONE}
      onChange={choose}
      options={[
        { value: NONE, label: none },
        ...events.map(({ id, name, startsOn }) => ({ value: id, label: name, description: format.day(startsOn) })),
      ]}
    />
  );
}

const NONE = 'none';
