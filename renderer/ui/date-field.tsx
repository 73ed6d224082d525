import { CalendarDate, parseDate } from '@internationalized/date';
import { type FocusEvent, useMemo } from 'react';
import { DateField as AriaDateField, DateInput, DateSegment, I18nProvider } from 'react-aria-components';
import { today } from '../lib/now.ts';
import { FieldHint, FieldLabel, FieldMistake, type FieldWords } from './field.tsx';

interface DateFieldProps extends FieldWords {
  /** YYYY-MM-DD, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly id?: string;
}

/** A day, typed part by part: day, month and year in the order of the reader's language. Never a spinning calendar. */
export function DateField({ label, hint, optional, error, value, onChange, ...props }: DateFieldProps) {
  // The same object as long as the day is the same: another one would take back what is typed half-way.
  const day = useMemo(() => (value === '' ? null : parseDate(value)), [value]);
  const completeYear = (event: FocusEvent) => {
    const completed = withThisYear(event);
    if (completed !== undefined) onChange(completed);
  };
  return (
    <I18nProvider locale="en-GB">
      <AriaDateField<CalendarDate>
        {...props}
        className="field date"
        value={day}
        onChange={(typed) => onChange(typed?.toString() ?? '')}
        onBlur={completeYear}
        isInvalid={error !== undefined}
      >
        <FieldLabel label={label} optional={optional} />
        <FieldHint>{hint}</FieldHint>
        <DateInput className="input segments">
          {(segment) => <DateSegment segment={segment} className="segment" />}
        </DateInput>
        <FieldMistake error={error} />
      </AriaDateField>
    </I18nProvider>
  );
}

/** Day and month were typed and no year: it is this one. Half a day would be lost with the page. */
function withThisYear({ currentTarget }: FocusEvent): string | undefined {
  const typed = (part: string) =>
    currentTarget.querySelector(`[data-type="${part}"]:not([data-placeholder])`)?.getAttribute('aria-valuenow');
  const [month, date] = [typed('month'), typed('day')];
  if (!month || !date || typed('year')) return undefined;
  const [year = 1] = today().split('-').map(Number);
  return new CalendarDate(year, Number(month), Number(date)).toString(); // the 30th of February becomes its last day
}
