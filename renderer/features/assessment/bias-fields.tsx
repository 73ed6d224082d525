import { type AssessmentFields, ShortAnswer } from '../../../shared/assessments/assessment.ts';
import { BIAS } from '../../../shared/assessments/questions.ts';
import { useText } from '../../hooks/use-text.ts';
import { RadioField } from '../../ui/radio-field.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface BiasFieldsProps {
  readonly assessment: AssessmentFields;
  readonly onChange: (part: Partial<AssessmentFields>) => void;
}

/** Would we decide the same for somebody else? */
export function BiasFields({ assessment, onChange }: BiasFieldsProps) {
  const text = useText();
  const { bias, biasNotes, otherWay } = assessment;
  const differs = Object.values(bias).some((answer) => answer !== 'yes');
  return (
    <fieldset className="group">
      <legend>{text('assessment.bias')}</legend>
      {BIAS.map((whom) => (
        <RadioField
          key={whom}
          label={text(`assessment.bias.${whom}`)}
          value={bias[whom] ?? ''}
          onChange={(answer) => onChange({ bias: { ...bias, [whom]: ShortAnswer.parse(answer) } })}
          options={ShortAnswer.options.map((value) => ({ value, label: text(`assessment.answer.${value}`) }))}
          inline
        />
      ))}
      {differs && <p className="care">{text('assessment.bias.differs')}</p>}
      <TextField
        label={text('assessment.otherWay')}
        hint={text('assessment.otherWay.hint')}
        optional
        value={otherWay}
        onChange={(typed) => onChange({ otherWay: typed })}
        multiline
        rows={3}
      />
      <TextField
        label={text('assessment.biasNotes')}
        hint={text('assessment.biasNotes.hint')}
        optional
        value={biasNotes}
        onChange={(typed) => onChange({ biasNotes: typed })}
        multiline
        rows={3}
      />
    </fieldset>
  );
}
