import { parseTime, type Time } from '@internationalized/date';
import { useMemo } from 'react';
import { TimeField as AriaTimeField, DateInput, DateSegment } from 'react-aria-components';
import { FieldHint, FieldLabel, FieldMistake, type FieldWords } from './field.tsx';

interface TimeFieldProps extends FieldWords {
  /** HH:MM on the 24-hour clock, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function TimeField({ label, hint, optional, error, value, onChange }: TimeFieldProps) {
  // The same object as long as the time is the same: another one would take back what is typed half-way.
  const time = useMemo(() => (value === '' ? null : parseTime(value)), [value]);
  return (
    <AriaTimeField<Time>
      className="field date"
      hourCycle={24}
      shouldForceLeadingZeros
      value={time}
      onChange={(typed) => onChange(typed?.toString().slice(0, 'HH:MM'.length) ?? '')}
      isInvalid={error !== undefined}
    >
      <FieldLabel label={label} optional={optional} />
      <FieldHint>{hint}</FieldHint>
      <DateInput className="input segments">
        {(segment) => <DateSegment segment={segment} className="segment" />}
      </DateInput>
      <FieldMistake error={error} />
    </AriaTimeField>
  );
}
