import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { useText } from '../hooks/use-text.ts';

/** What every field says of itself. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Says "optional" beside the label; what is required needs no mark, as most of what is asked is. */
  readonly optional?: boolean | undefined;
  /** What is wrong and what would do, as a whole sentence. */
  readonly error?: string | undefined;
}

export function FieldLabel({ label, optional }: Pick<FieldWords, 'label' | 'optional'>) {
  const text = useText();
  return (
    <Label className="label">
      {label}
      {optional && <small> {text('ui.optional')}</small>}
    </Label>
  );
}

/** Stands between label and control, so that it is read before one types. */
export function FieldHint({ children }: { children: ReactNode }) {
  return children ? (
    <Text slot="description" className="hint">
      {children}
    </Text>
  ) : null;
}

export function FieldMistake({ error }: Pick<FieldWords, 'error'>) {
  return <FieldError className="mistake">{error}</FieldError>;
}
