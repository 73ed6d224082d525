import { type AssessmentFields, levelOf, needsReason } from '../../../shared/assessments/assessment.ts';
import { suggestLevel } from '../../../shared/assessments/suggestion.ts';
import { useText } from '../../hooks/use-text.ts';
import { RadioField } from '../../ui/radio-field.tsx';
import { TextField } from '../../ui/text-field.tsx';

type OwnLevel = AssessmentFields['impact'];

interface LevelFieldProps {
  readonly axis: 'impact' | 'risk';
  readonly assessment: AssessmentFields;
  readonly isTried: boolean;
  readonly onChange: (level: OwnLevel) => void;
}

/** What the answers suggest; the team may put it elsewhere, and says why. */
export function LevelField({ axis, assessment, isTried, onChange }: LevelFieldProps) {
  const text = useText();
  const own = assessment[axis];
  const suggested = suggestLevel(axis, assessment.answers);
  const isMissing = isTried && needsReason(assessment, axis);
  return (
    <>
      <p className="record-sentence">{text(`assessment.${axis}.suggested.${suggested ?? 'open'}`)}</p>
      <RadioField
        label={text(`assessment.${axis}.level`)}
        value={own.level ?? 'suggested'}
        onChange={(level) => onChange({ ...own, level: level === 'low' || level === 'high' ? level : null })}
        options={['suggested', 'low', 'high'].map((value) => ({ value, label: text(`assessment.level.${value}`) }))}
        inline
      />
      {own.level !== null && (levelOf(assessment, axis) !== suggested || own.reason !== '') && (
        <TextField
          label={text(`assessment.${axis}.reason`)}
          error={isMissing ? text('assessment.reason.needed') : undefined}
          value={own.reason}
          onChange={(reason) => onChange({ ...own, reason })}
          multiline
          rows={2}
        />
      )}
    </>
  );
}
