import type { Fact } from '../../../shared/disclosures/disclosure.ts';
import { useText } from '../../hooks/use-text.ts';
import { DateField } from '../../ui/date-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FactFields } from './fact-fields.tsx';
import type { TypedDisclosure } from './typed-disclosure.ts';

interface TellFieldsProps {
  readonly offer: { readonly facts: readonly Fact[] };
  readonly typed: TypedDisclosure;
  readonly chosen: readonly string[];
  readonly expiresOn: string;
  readonly onChange: (part: Partial<TypedDisclosure>) => void;
}

/** For whom and why first: what is told follows from it. */
export function TellFields({ offer, typed, chosen, expiresOn, onChange }: TellFieldsProps) {
  const text = useText();
  return (
    <>
      <div className="side-by-side">
        <TextField
          label={text('disclosures.recipient')}
          value={typed.recipient}
          onChange={(recipient) => onChange({ recipient })}
          maxLength={300}
        />
        <TextField
          label={text('disclosures.body')}
          value={typed.body}
          onChange={(body) => onChange({ body })}
          maxLength={300}
        />
      </div>
      <TextField
        label={text('disclosures.reason')}
        value={typed.reason}
        onChange={(reason) => onChange({ reason })}
        maxLength={300}
      />
      <h2>{text('disclosures.told')}</h2>
      <FactFields facts={offer.facts} chosen={chosen} onChange={(facts) => onChange({ facts })} />
      <TextField
        label={text('disclosures.words')}
        hint={text('disclosures.words.hint')}
        optional
        value={typed.words}
        onChange={(words) => onChange({ words })}
        maxLength={5000}
        multiline
        rows={3}
      />
      <DateField
        label={text('disclosures.expires')}
        hint={text('disclosures.expires.hint')}
        value={expiresOn}
        onChange={(day) => onChange({ expiresOn: day })}
      />
    </>
  );
}
