import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { useText } from '../hooks/use-text.ts';

/** What every field says of itself. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What not to do, beside the field where one would do it. */
  readonly caution?: string | undefined;
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
export function FieldHint({ children, caution }: { children: ReactNode } & Pick<FieldWords, 'caution'>) {
  if (!children && caution === undefined) return null;
  return (
    <Text slot="description" className="hint">
      {children}
      {caution !== undefined && <span className="caution">{caution}</span>}
    </Text>
  );
}

export function FieldMistake({ error }: Pick<FieldWords, 'error'>) {
  return <FieldError className="mistake">{error}</FieldError>;
}
