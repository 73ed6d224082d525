import type { Answered } from '../../../shared/assessments/assessment.ts';
import { ShortAnswer } from '../../../shared/assessments/assessment.ts';
import type { QuestionKey } from '../../../shared/assessments/questions.ts';
import { useText } from '../../hooks/use-text.ts';
import { CheckboxGroup } from '../../ui/checkbox-field.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Grounds } from './queries.ts';

interface QuestionFieldProps {
  readonly question: QuestionKey;
  readonly answered: Answered | undefined;
  readonly grounds: Grounds;
  readonly onChange: (answered: Answered) => void;
}

const OPEN: Answered = { answer: null, note: '', evidence: [], allegations: [] };

/** Yes, no or unclear, and what the answer rests on. */
export function QuestionField({ question, answered = OPEN, grounds, onChange }: QuestionFieldProps) {
  const text = useText();
  return (
    <div className="question">
      <RadioField
        label={text(`assessment.question.${question}`)}
        value={answered.answer ?? ''}
        onChange={(answer) => onChange({ ...answered, answer: ShortAnswer.parse(answer) })}
        options={ShortAnswer.options.map((value) => ({ value, label: text(`assessment.answer.${value}`) }))}
        inline
      />
      {answered.answer !== null && <RestsOn answered={answered} grounds={grounds} onChange={onChange} />}
    </div>
  );
}

function RestsOn({
  answered,
  grounds,
  onChange,
}: Omit<QuestionFieldProps, 'question' | 'answered'> & { answered: Answered }) {
  const text = useText();
  const count = answered.evidence.length + answered.allegations.length + (answered.note.trim() === '' ? 0 : 1);
  return (
    <details>
      <summary>{text('assessment.restsOn', { count })}</summary>
      <TextField
        label={text('assessment.note')}
        optional
        value={answered.note}
        onChange={(note) => onChange({ ...answered, note })}
        maxLength={300}
      />
      {grounds.allegations.length > 0 && (
        <CheckboxGroup
          label={text('assessment.allegations')}
          value={answered.allegations}
          onChange={(chosen) => onChange({ ...answered, allegations: chosen as Answered['allegations'] })} // of the options
          options={grounds.allegations}
        />
      )}
      {grounds.evidence.length > 0 && (
        <CheckboxGroup
          label={text('assessment.evidence')}
          value={answered.evidence}
          onChange={(chosen) => onChange({ ...answered, evidence: chosen as Answered['evidence'] })} // of the options
          options={grounds.evidence}
        />
      )}
    </details>
  );
}
