import { TextField as AriaTextField, Input, TextArea } from 'react-aria-components';
import { FieldHint, FieldLabel, FieldMistake, type FieldWords } from './field.tsx';

interface TextFieldProps extends FieldWords {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly id?: string;
  readonly name?: string;
  readonly multiline?: boolean;
  readonly rows?: number;
  /** For the words of a person: larger, in the serif face. */
  readonly big?: boolean;
  readonly type?: 'text' | 'password' | 'search' | 'email' | 'url' | 'tel';
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly autoComplete?: string;
}

export function TextField({
  label,
  hint,
  caution,
  optional,
  error,
  multiline,
  rows,
  big,
  autoFocus,
  placeholder = '',
  ...props
}: TextFieldProps) {
  return (
    <AriaTextField
      {...props}
      className="field"
      isInvalid={error !== undefined}
      autoFocus={autoFocus === true}
      spellCheck="false"
    >
      <FieldLabel label={label} optional={optional} />
      <FieldHint caution={caution}>{hint}</FieldHint>
      {multiline ? (
        <TextArea className={big ? 'input big' : 'input'} rows={rows ?? 4} placeholder={placeholder} dir="auto" />
      ) : (
        <Input className="input" placeholder={placeholder} dir="auto" />
      )}
      <FieldMistake error={error} />
    </AriaTextField>
  );
}
