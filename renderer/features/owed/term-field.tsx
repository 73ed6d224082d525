import { Group } from 'react-aria-components';
import { Term } from '../../../shared/promises/promise.ts';
import { useText } from '../../hooks/use-text.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { TypedTerm } from './typed-rules.ts';

interface TermFieldProps {
  /** Within how long, and where. */
  readonly label: string;
  readonly value: TypedTerm;
  readonly onChange: (value: TypedTerm) => void;
}

/** A number and its unit. */
export function TermField({ label, value: { count, unit }, onChange }: TermFieldProps) {
  const text = useText();
  const isWrong = count.trim() !== '' && !Term.safeParse({ count: Number(count), unit }).success;
  return (
    <Group className="term" aria-label={label}>
      <TextField
        label={label}
        value={count}
        onChange={(typed) => onChange({ count: typed, unit })}
        maxLength={3}
        error={isWrong ? text('owed.rules.wrong') : undefined}
      />
      <SelectField
        label={text('owed.rules.unit')}
        value={unit}
        onChange={(chosen) => onChange({ count, unit: Term.shape.unit.parse(chosen) })}
        options={Term.shape.unit.options.map((each) => ({ value: each, label: text(`owed.unit.${each}`) }))}
      />
    </Group>
  );
}
