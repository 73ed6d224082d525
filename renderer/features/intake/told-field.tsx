import { useText } from '../../hooks/use-text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { BESIDE } from './advice.ts';
import type { PlainFields } from './intake.ts';
import type { StepProps } from './step-props.ts';

type Written = { [Name in keyof PlainFields]: PlainFields[Name] extends string ? Name : never }[keyof PlainFields];
export type WrittenField = Exclude<
  Written,
  'safeNow' | 'reporterIsImpacted' | 'wouldReveal' | 'fearsForSafety' | 'agreesToConvene' | 'anonymity' | 'readBack'
>;

const LINE = 300;
const LONG = 100_000;

interface ToldFieldProps extends Pick<StepProps, 'intake' | 'changeFields'> {
  readonly name: WrittenField;
  readonly hint?: string;
  /** Rows of a field for several sentences; without it the field is one line. */
  readonly rows?: number;
  /** The reporter's own words. */
  readonly big?: boolean;
}

/** A field that is written and may stay empty; its words in the catalogue are `intake.<name>`. */
export function ToldField({ intake, changeFields, name, hint, rows, big = false }: ToldFieldProps) {
  const text = useText();
  return (
    <TextField
      label={text(`intake.${name}`)}
      hint={hint}
      caution={BESIDE.has(name) ? text(`intake.beside.${name}`) : undefined}
      optional={!big}
      value={intake.fields[name]}
      onChange={(value) => changeFields({ [name]: value })}
      multiline={rows !== undefined}
      {...(rows !== undefined && { rows })}
      big={big}
      maxLength={rows === undefined ? LINE : LONG}
    />
  );
}
