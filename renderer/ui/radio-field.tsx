import { Radio, RadioGroup } from 'react-aria-components';
import { FieldHint, FieldLabel, FieldMistake, type FieldWords } from './field.tsx';
import type { Choice } from './select-field.tsx';

interface RadioFieldProps extends FieldWords {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly Choice[];
  readonly id?: string;
  /** Side by side, for a few short answers. */
  readonly inline?: boolean;
}

export function RadioField({
  label,
  hint,
  caution,
  optional,
  error,
  value,
  onChange,
  options,
  inline,
  ...props
}: RadioFieldProps) {
  return (
    <RadioGroup
      {...props}
      className="field"
      value={value === '' ? null : value}
      onChange={onChange}
      isInvalid={error !== undefined}
    >
      <FieldLabel label={label} optional={optional} />
      <FieldHint caution={caution}>{hint}</FieldHint>
      <div className={inline ? 'options inline' : 'options'}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="option">
            <span className="mark round" aria-hidden="true" />
            <span>
              <span>{option.label}</span>
              {option.description && <small>{option.description}</small>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldMistake error={error} />
    </RadioGroup>
  );
}
