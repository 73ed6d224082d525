import { TextField } from './text-field.tsx';

interface TypedGroupsProps {
  /** Which groups of a paper are asked for, from 0. */
  readonly asked: readonly number[];
  readonly typed: Readonly<Record<number, string>>;
  readonly onType: (typed: Readonly<Record<number, string>>) => void;
  readonly labelOf: (index: number) => string;
  /** Said once what was typed is not what stands on the paper. */
  readonly different: string | undefined;
}

/** Groups of a recovery key or card, typed back from the paper. They are held by the screen alone, and never a draft. */
export function TypedGroups({ asked, typed, onType, labelOf, different }: TypedGroupsProps) {
  return (
    <>
      {asked.map((index) => (
        <TextField
          key={index}
          label={labelOf(index)}
          value={typed[index] ?? ''}
          onChange={(value) => onType({ ...typed, [index]: value.toUpperCase() })}
          autoComplete="off"
          maxLength={20}
        />
      ))}
      {different !== undefined && (
        <p className="error-note" role="alert">
          {different}
        </p>
      )}
    </>
  );
}
