import { useText } from '../../hooks/use-text.ts';
import { RadioField } from '../../ui/radio-field.tsx';
import { AnswerField } from './answer-field.tsx';
import type { Intake } from './intake.ts';
import { PersonCard } from './person-card.tsx';
import { PersonFields } from './person-fields.tsx';
import type { StepProps } from './step-props.ts';

const NAMED: readonly Intake['reporterNamed'][] = ['yes', 'no', 'not-asked'];

/** Whether the reporter is named at all comes before any field for their name. */
export function ReporterFields({ intake, change, changeFields, mistake }: StepProps) {
  const text = useText();
  const { reporterNamed, reporter, fields } = intake;
  return (
    <PersonCard title={text('intake.person.reporter')}>
      <RadioField
        label={text('intake.reporterNamed')}
        hint={text('intake.reporterNamed.hint')}
        value={reporterNamed}
        onChange={(value) => change({ reporterNamed: NAMED.find((named) => named === value) ?? 'not-asked' })}
        options={NAMED.map((value) => ({ value, label: text(`intake.reporterNamed.${value}`) }))}
        inline
      />
      {reporterNamed === 'yes' && (
        <PersonFields
          id="intake-reporter"
          entry={reporter}
          onChange={(part) => change((now) => ({ reporter: { ...now.reporter, ...part } }))}
          error={mistake('reporter')}
          withoutLooks
        />
      )}
      <AnswerField
        label={text('intake.reporterIsImpacted')}
        value={fields.reporterIsImpacted}
        onChange={(reporterIsImpacted) => changeFields({ reporterIsImpacted })}
      />
    </PersonCard>
  );
}
