import { ApproximateTime } from '../../../shared/time.ts';
import { useText } from '../../hooks/use-text.ts';
import { DateField } from '../../ui/date-field.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TimeField } from '../../ui/time-field.tsx';

const KINDS = ApproximateTime.shape.kind.options;

interface WhenFieldProps {
  readonly value: ApproximateTime;
  readonly onChange: (value: ApproximateTime) => void;
}

/** When something happened, as exactly as it is known: "about" and "between" are answers too. */
export function WhenField({ value, onChange }: WhenFieldProps) {
  const text = useText();
  const hasStart = value.kind !== 'not-known';
  return (
    <fieldset className="group">
      <legend>{text('incidents.facts.when')}</legend>
      <RadioField
        label={text('incidents.facts.whenKind')}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind: ApproximateTime.shape.kind.parse(kind) })}
        options={KINDS.map((kind) => ({ value: kind, label: text(`incidents.when.${kind}`) }))}
        inline
      />
      {hasStart && <Moment end="from" value={value.from} onChange={(from) => onChange(withEnd(value, 'from', from))} />}
      {value.kind === 'between' && (
        <Moment end="to" value={value.to} onChange={(to) => onChange(withEnd(value, 'to', to))} />
      )}
      <TextField
        label={text('incidents.facts.words')}
        hint={text('incidents.facts.words.hint')}
        value={value.words ?? ''}
        onChange={(words) => onChange({ ...value, words })}
        maxLength={300}
      />
    </fieldset>
  );
}

interface MomentProps {
  readonly end: 'from' | 'to';
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function Moment({ end, value, onChange }: MomentProps) {
  const text = useText();
  const [day = '', time = ''] = (value ?? '').split('T');
  const set = (nextDay: string, nextTime: string) => onChange(nextDay === '' ? undefined : joined(nextDay, nextTime));
  return (
    <div className="side-by-side">
      <DateField label={text(`incidents.facts.${end}`)} value={day} onChange={(next) => set(next, time)} />
      {day !== '' && (
        <TimeField label={text(`incidents.facts.${end}Time`)} value={time} onChange={(next) => set(day, next)} />
      )}
    </div>
  );
}

function joined(day: string, time: string): string {
  return time === '' ? day : `${day}T${time}`;
}

function withEnd(value: ApproximateTime, end: 'from' | 'to', moment: string | undefined): ApproximateTime {
  const { [end]: _, ...rest } = value;
  return moment === undefined ? rest : { ...rest, [end]: moment };
}
