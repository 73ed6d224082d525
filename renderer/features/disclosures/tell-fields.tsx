import type { DisclosureFields } from '../../../shared/disclosures/disclosure.ts';
import { useText } from '../../hooks/use-text.ts';
import { DateField } from '../../ui/date-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FactFields } from './fact-fields.tsx';
import type { Offer } from './queries.ts';
import type { TypedDisclosure } from './typed-disclosure.ts';

interface TellFieldsProps {
  readonly offer: Offer;
  readonly fields: DisclosureFields;
  readonly onChange: (part: Partial<TypedDisclosure>) => void;
}

/** For whom and why first: what is told follows from it. */
export function TellFields({ offer, fields, onChange }: TellFieldsProps) {
  const text = useText();
  return (
    <>
      <div className="side-by-side">
        <TextField
          label={text('disclosures.recipient')}
          value={fields.recipient}
          onChange={(recipient) => onChange({ recipient })}
          maxLength={300}
        />
        <TextField
          label={text('disclosures.body')}
          value={fields.body}
          onChange={(body) => onChange({ body })}
          maxLength={300}
        />
      </div>
      <TextField
        label={text('disclosures.reason')}
        value={fields.reason}
        onChange={(reason) => onChange({ reason })}
        maxLength={300}
      />
      <h2>{text('disclosures.told')}</h2>
      <FactFields facts={offer.facts} chosen={fields.facts} onChange={(facts) => onChange({ facts })} />
      <TextField
        label={text('disclosures.words')}
        hint={text('disclosures.words.hint')}
        optional
        value={fields.words}
        onChange={(words) => onChange({ words })}
        maxLength={5000}
        multiline
        rows={3}
      />
      <DateField
        label={text('disclosures.expires')}
        hint={text('disclosures.expires.hint')}
        value={fields.expiresOn}
        onChange={(day) => onChange({ expiresOn: day })}
      />
    </>
  );
}
