import { FIRST_ACTIONS } from '../../../shared/reports/first-actions.ts';
import { Situation } from '../../../shared/reports/report.ts';
import { useText } from '../../hooks/use-text.ts';
import { CheckboxGroup } from '../../ui/checkbox-field.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { AnswerField } from './answer-field.tsx';
import type { PlainFields } from './intake.ts';
import type { StepProps } from './step-props.ts';
import { ToldField } from './told-field.tsx';

/** People before paper: whether they are safe, what the situation is, and what is done first in it. */
export function SafetyStep({ intake, changeFields }: StepProps) {
  const text = useText();
  const { safeNow, situation } = intake.fields;
  return (
    <>
      <AnswerField
        label={text('intake.safeNow')}
        value={safeNow}
        onChange={(answer) => changeFields({ safeNow: answer })}
      />
      <RadioField
        label={text('intake.situation')}
        hint={text('intake.situation.hint')}
        optional
        value={situation ?? ''}
        onChange={(value) => changeFields({ situation: Situation.parse(value) })}
        options={Situation.options.map((value) => ({ value, label: text(`intake.situation.${value}`) }))}
      />
      {situation !== null && <FirstActions intake={intake} changeFields={changeFields} situation={situation} />}
      <ToldField
        name="secondPresent"
        hint={text('intake.secondPresent.hint')}
        intake={intake}
        changeFields={changeFields}
      />
    </>
  );
}

interface FirstActionsProps extends Pick<StepProps, 'intake' | 'changeFields'> {
  readonly situation: Situation;
}

function FirstActions({ intake, changeFields, situation }: FirstActionsProps) {
  const text = useText();
  const done = intake.fields.firstActions;
  const options = FIRST_ACTIONS[situation].map((value) => ({ value, label: text(`firstActions.${value}`) }));
  return (
    <div className="first-actions" aria-live="polite">
      <CheckboxGroup
        label={text('intake.firstActions')}
        hint={text('intake.firstActions.hint')}
        value={done.map(({ action }) => action)}
        onChange={(actions) => changeFields({ firstActions: withTimes(actions, done) })}
        options={options}
      />
    </div>
  );
}

/** What was ticked before keeps its time. */
function withTimes(actions: readonly string[], done: PlainFields['firstActions']): PlainFields['firstActions'] {
  const now = new Date().toISOString();
  return actions.map((action) => done.find((before) => before.action === action) ?? { action, at: now });
}
