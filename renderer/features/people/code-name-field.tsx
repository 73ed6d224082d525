import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useInventCodeName } from './queries.ts';

interface CodeNameFieldProps {
  readonly value: string;
  readonly onChange: (codeName: string) => void;
}

/** An invented name by which the team speaks of somebody where others may hear it. */
export function CodeNameField({ value, onChange }: CodeNameFieldProps) {
  const text = useText();
  const invent = useInventCodeName(onChange);
  return (
    <div className="people-code-name">
      <TextField
        label={text('people.codeName')}
        hint={text('people.codeName.hint')}
        optional
        value={value}
        onChange={onChange}
        maxLength={300}
        autoComplete="off"
      />
      <Button onPress={() => invent.mutate()} isPending={invent.isPending}>
        {text('people.codeName.invent')}
      </Button>
    </div>
  );
}
