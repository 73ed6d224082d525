import type { ApproximateTime } from '../../../shared/time.ts';
import { useText } from '../../hooks/use-text.ts';
import { DateField } from '../../ui/date-field.tsx';
import { TimeField } from '../../ui/time-field.tsx';

interface MomentFieldProps {
  readonly end: 'from' | 'to';
  readonly value: ApproximateTime;
  readonly onChange: (value: ApproximateTime) => void;
  readonly error?: string | undefined;
}

/** A day, and the time of day once there is a day. */
export function MomentField({ end, value, onChange, error }: MomentFieldProps) {
  const text = useText();
  const [day = '', time = ''] = (value[end] ?? '').split('T');
  const set = (nextDay: string, nextTime: string) => onChange(withEnd(value, end, nextDay, nextTime));
  return (
    <div className="side-by-side">
      <DateField
        label={text(`intake.when.${end}`)}
        value={day}
        onChange={(next) => set(next, time)}
        error={error}
        id={end === 'to' ? 'intake-order' : 'intake-happened-day'}
      />
      {day !== '' && (
        <TimeField label={text(`intake.when.${end}Time`)} optional value={time} onChange={(next) => set(day, next)} />
      )}
    </div>
  );
}

function withEnd(value: ApproximateTime, end: 'from' | 'to', day: string, time: string): ApproximateTime {
  const { [end]: _, ...rest } = value;
  if (day === '') return rest;
  return { ...rest, [end]: time === '' ? day : `${day}T${time}` };
}
