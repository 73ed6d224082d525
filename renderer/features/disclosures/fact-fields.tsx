import { type Fact, FactKind } from '../../../shared/disclosures/disclosure.ts';
import { useText } from '../../hooks/use-text.ts';
import { CheckboxGroup } from '../../ui/checkbox-field.tsx';

interface FactFieldsProps {
  readonly facts: readonly Fact[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** What can be told, by kind. Nothing but who it is and that there is a ban is ticked beforehand. */
export function FactFields({ facts, chosen, onChange }: FactFieldsProps) {
  const text = useText();
  const kinds = FactKind.options.filter((kind) => facts.some((fact) => fact.kind === kind));
  return kinds.map((kind) => {
    const own = facts.filter((fact) => fact.kind === kind).map(({ key }) => key);
    const others = chosen.filter((key) => !own.includes(key));
    return (
      <CheckboxGroup
        key={kind}
        label={text(`disclosures.fact.${kind}`)}
        value={chosen.filter((key) => own.includes(key))}
        onChange={(keys) => onChange([...others, ...keys])}
        options={facts.filter((fact) => fact.kind === kind).map((fact) => ({ value: fact.key, label: fact.text }))}
      />
    );
  });
}
