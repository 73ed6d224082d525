import { FIRST_ACTIONS } from '../../../shared/reports/first-actions.ts';
import { Situation } from '../../../shared/reports/report.ts';
import { useText } from '../../hooks/use-text.ts';
import { RadioField } from '../../ui/radio-field.tsx';
import { AnswerField } from './answer-field.tsx';
import { FirstActions } from './first-actions.tsx';
import type { StepProps } from './step-props.ts';
import { ToldField } from './told-field.tsx';

/** People before paper: whether they are safe, what the situation is, and what is done first in it. */
export function SafetyStep({ intake, change, changeFields }: StepProps) {
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
        caution={text('intake.beside.situation')}
        optional
        value={situation ?? ''}
        onChange={(value) => changeFields({ situation: Situation.parse(value) })}
        options={Situation.options.map((value) => ({
          value,
          label: text(`intake.situation.${value}`),
          description: FIRST_ACTIONS[value].map((action) => text(`firstActions.${action}`)).join(' · '),
        }))}
      />
      {situation !== null && <FirstActions intake={intake} change={change} situation={situation} />}
      <ToldField
        name="secondPresent"
        hint={text('intake.secondPresent.hint')}
        intake={intake}
        changeFields={changeFields}
      />
    </>
  );
}
