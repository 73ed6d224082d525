import { CheckboxGroup as AriaCheckboxGroup, Checkbox } from 'react-aria-components';
import { FieldHint, FieldLabel, FieldMistake, type FieldWords } from './field.tsx';
import type { Choice } from './select-field.tsx';

interface CheckboxFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly isDisabled?: boolean;
}

export function CheckboxField({ label, hint, checked, onChange, isDisabled = false }: CheckboxFieldProps) {
  return (
    <Checkbox className="option" isSelected={checked} onChange={onChange} isDisabled={isDisabled}>
      <CheckMark label={label} hint={hint} />
    </Checkbox>
  );
}

interface CheckboxGroupProps extends FieldWords {
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly options: readonly Choice[];
}

export function CheckboxGroup({ label, hint, optional, error, value, onChange, options }: CheckboxGroupProps) {
  return (
    <AriaCheckboxGroup className="field" value={[...value]} onChange={onChange} isInvalid={error !== undefined}>
      <FieldLabel label={label} optional={optional} />
      <FieldHint>{hint}</FieldHint>
      <div className="options">
        {options.map((option) => (
          <Checkbox key={option.value} value={option.value} className="option">
            <CheckMark label={option.label} hint={option.description} />
          </Checkbox>
        ))}
      </div>
      <FieldMistake error={error} />
    </AriaCheckboxGroup>
  );
}

function CheckMark({ label, hint }: { label: string; hint: string | undefined }) {
  return (
    <>
      <span className="mark" aria-hidden="true" />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </>
  );
}
