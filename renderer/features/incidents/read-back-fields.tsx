import type { Corrections } from '../../../shared/reports/read-back.ts';
import { ReportFields } from '../../../shared/reports/report.ts';
import { useText } from '../../hooks/use-text.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { WhenField } from './when-field.tsx';

const Anonymity = ReportFields.shape.anonymity.unwrap();
const LINES = ['where', 'anonymityNote'] as const;
const PARAGRAPHS = ['circumstances', 'fearsNote', 'tellLater', 'suggestions', 'evidenceNote', 'policy'] as const;

interface CorrectionFieldsProps {
  readonly fields: ReportFields;
  readonly onChange: (part: Corrections) => void;
}

/** What they told, as it stands, to be put right. */
export function CorrectionFields({ fields, onChange }: CorrectionFieldsProps) {
  const text = useText();
  return (
    <>
      <TextField
        label={text('intake.account')}
        value={fields.account}
        onChange={(account) => onChange({ account })}
        multiline
        rows={8}
        big
        maxLength={100_000}
      />
      <WhenField value={fields.when} onChange={(when) => onChange({ when })} />
      {LINES.map((name) => (
        <TextField
          key={name}
          label={text(`intake.${name}`)}
          optional
          value={fields[name]}
          onChange={(typed) => onChange({ [name]: typed })}
          maxLength={300}
        />
      ))}
      <SelectField
        label={text('intake.anonymity')}
        hint={fields.anonymity === 'towards-everyone' ? text('incidents.readBack.nameStays') : undefined}
        value={fields.anonymity}
        onChange={(value) => onChange({ anonymity: Anonymity.parse(value) })}
        options={Anonymity.options.map((value) => ({ value, label: text(`intake.anonymity.${value}`) }))}
      />
      {PARAGRAPHS.map((name) => (
        <TextField
          key={name}
          label={text(`intake.${name}`)}
          optional
          value={fields[name]}
          onChange={(typed) => onChange({ [name]: typed })}
          multiline
          rows={2}
          maxLength={100_000}
        />
      ))}
    </>
  );
}
