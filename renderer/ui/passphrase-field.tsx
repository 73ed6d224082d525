import { useState } from 'react';
import { TextField as AriaTextField, Input } from 'react-aria-components';
import { PASSPHRASE_MAX } from '../../shared/session/session.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from './button.tsx';
import { FieldHint, FieldLabel, FieldMistake, type FieldWords } from './field.tsx';

interface PassphraseFieldProps extends FieldWords {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly id?: string;
  readonly autoFocus?: boolean;
  /** Shown from the start, such as words that were just suggested. */
  readonly isShown?: boolean;
}

/** Hidden while typed, shown on demand. Pasting works, and nothing is cut off. */
export function PassphraseField({
  label,
  hint,
  error,
  isShown = false,
  autoFocus = false,
  ...props
}: PassphraseFieldProps) {
  const text = useText();
  const [show, setShow] = useState(isShown);
  return (
    <AriaTextField
      {...props}
      className="field"
      isInvalid={error !== undefined}
      autoFocus={autoFocus}
      type={show ? 'text' : 'password'}
      maxLength={PASSPHRASE_MAX}
      autoComplete="off"
      spellCheck="false"
    >
      <FieldLabel label={label} />
      <FieldHint>{hint}</FieldHint>
      <span className="with-toggle">
        <Input className="input" autoCapitalize="none" />
        <Button variant="quiet" onPress={() => setShow(!show)}>
          {text(show ? 'ui.hide' : 'ui.show')}
        </Button>
      </span>
      <FieldMistake error={error} />
    </AriaTextField>
  );
}
