import {
  Button,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components';
import { useSpoken } from '../hooks/use-spoken.ts';
import { useText } from '../hooks/use-text.ts';
import { FieldHint, FieldLabel, FieldMistake, type FieldWords } from './field.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string | undefined;
  /** The heading it stands under, in a long list. Choices of one section follow each other. */
  readonly section?: string | undefined;
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
          {sectionsOf(options).map(({ section, choices }) => (
            <Section key={section ?? ''} heading={section} choices={choices} />
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

function Section({ heading, choices }: { heading: string | undefined; choices: readonly Choice[] }) {
  const options = choices.map((choice) => <Option key={choice.value} {...choice} />);
  if (heading === undefined) return options;
  return (
    <ListBoxSection>
      <Header className="choice-section">{heading}</Header>
      {options}
    </ListBoxSection>
  );
}

function sectionsOf(options: readonly Choice[]): { section: string | undefined; choices: Choice[] }[] {
  const found: { section: string | undefined; choices: Choice[] }[] = [];
  for (const option of options) {
    const last = found.at(-1);
    if (last !== undefined && last.section === option.section) last.choices.push(option);
    else found.push({ section: option.section, choices: [option] });
  }
  return found;
}

function Option({ value, label, description }: Choice) {
  return (
    <ListBoxItem id={value} textValue={label} className="choice">
      <span>{label}</span>
      {description && <span className="choice-about small">{description}</span>}
    </ListBoxItem>
  );
}
