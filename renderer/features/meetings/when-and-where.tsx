import { useText } from '../../hooks/use-text.ts';
import { DateField } from '../../ui/date-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TimeField } from '../../ui/time-field.tsx';

export interface WhenAndWhere {
  readonly day: string;
  readonly time: string;
  readonly place: string;
}

interface WhenAndWhereFieldsProps {
  readonly value: WhenAndWhere;
  readonly onChange: (part: Partial<WhenAndWhere>) => void;
}

export function WhenAndWhereFields({ value: { day, time, place }, onChange }: WhenAndWhereFieldsProps) {
  const text = useText();
  return (
    <>
      <div className="side-by-side">
        <DateField label={text('meetings.plan.day')} value={day} onChange={(typed) => onChange({ day: typed })} />
        <TimeField label={text('meetings.plan.time')} value={time} onChange={(typed) => onChange({ time: typed })} />
      </div>
      <TextField
        label={text('meetings.plan.place')}
        hint={text('meetings.plan.place.hint')}
        optional
        value={place}
        onChange={(typed) => onChange({ place: typed })}
        maxLength={300}
      />
    </>
  );
}
