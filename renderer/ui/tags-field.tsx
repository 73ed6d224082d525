import type { FieldWords } from './field.tsx';
import { TextField } from './text-field.tsx';

interface TagsFieldProps extends Omit<FieldWords, 'error'> {
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
}

/** Several short things of one kind, one on each line: handles, other names. */
export function TagsField({ values, onChange, ...words }: TagsFieldProps) {
  return (
    <TextField
      {...words}
      multiline
      rows={2}
      value={values.join('\n')}
      onChange={(text) => onChange(text.split('\n'))}
    />
  );
}
