import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { useSpoken } from '../hooks/use-spoken.ts';
import { useText } from '../hooks/use-text.ts';
import { FieldHint, FieldLabel, FieldMistake, type FieldWords } from './field.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string | undefined;
}

interface SelectFieldProps extends FieldWords {
  /** Empty as long as nothing is chosen. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly Choice[];
  readonly id?: string;
  readonly isDisabled?: boolean;
}

export function SelectField({ label, hint, optional, error, value, onChange, options, ...props }: SelectFieldProps) {
  const text = useText();
  const spoken = useSpoken();
  return (
    <Select
      {...props}
      className="field"
      isInvalid={error !== undefined}
      placeholder={text('ui.choose')}
      value={value === '' ? null : value}
      onChange={(key) => onChange(key === null ? '' : String(key))}
    >
      <FieldLabel label={label} optional={optional} />
      <FieldHint>{hint}</FieldHint>
      <Button className="input select">
        <SelectValue className="select-value" />
        <span aria-hidden="true">▾</span>
      </Button>
      <FieldMistake error={error} />
      <Popover className="popover">
        <ListBox className="choices" {...spoken}>
          {options.map((option) => (
            <Option key={option.value} {...option} />
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

function Option({ value, label, description }: Choice) {
  return (
    <ListBoxItem id={value} textValue={label} className="choice">
      <span>{label}</span>
      {description && <span className="choice-about small">{description}</span>}
    </ListBoxItem>
  );
}
