import { Answer } from '../../../shared/answer.ts';
import { useText } from '../../hooks/use-text.ts';
import { RadioField } from '../../ui/radio-field.tsx';

interface AnswerFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly caution?: string;
  readonly value: Answer;
  readonly onChange: (value: Answer) => void;
}

/** A question that may be answered, not known, declined, or not asked at all. */
export function AnswerField({ onChange, ...props }: AnswerFieldProps) {
  const text = useText();
  return (
    <RadioField
      {...props}
      onChange={(value) => onChange(Answer.parse(value))}
      options={Answer.options.map((value) => ({ value, label: text(`intake.answer.${value}`) }))}
      inline
    />
  );
}
