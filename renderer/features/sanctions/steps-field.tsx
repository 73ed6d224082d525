import type { PlanStepInput } from '../../../shared/sanctions/plan-step.ts';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface StepsFieldProps {
  readonly steps: readonly PlanStepInput[];
  readonly onChange: (steps: readonly PlanStepInput[]) => void;
  readonly error?: string | undefined;
}

/** What is to be done, and when it is looked at how it goes. */
export function StepsField({ steps, onChange, error }: StepsFieldProps) {
  const text = useText();
  const change = (at: number, part: Partial<PlanStepInput>) =>
    onChange(steps.map((step, index) => (index === at ? { ...step, ...part } : step)));
  return (
    <fieldset className="group">
      <legend>{text('sanctions.steps')}</legend>
      <p className="hint">{text('sanctions.steps.hint')}</p>
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name of its own until it is kept
        <div key={index} className="plan-step-fields">
          <StepFields step={step} number={index + 1} onChange={(part) => change(index, part)} />
          <Button variant="quiet" onPress={() => onChange(steps.filter((_, at) => at !== index))}>
            {text('sanctions.steps.remove', { number: index + 1 })}
          </Button>
        </div>
      ))}
      {error !== undefined && (
        <p className="mistake" role="alert">
          {error}
        </p>
      )}
      <Button onPress={() => onChange([...steps, emptyStep()])}>{text('sanctions.steps.add')}</Button>
    </fieldset>
  );
}

export function StepFields({
  step: { kind, title, due },
  number,
  onChange,
}: {
  step: PlanStepInput;
  number?: number;
  onChange: (part: Partial<PlanStepInput>) => void;
}) {
  const text = useText();
  const named = (id: string) =>
    number === undefined ? text(id) : text('sanctions.steps.numbered', { number, what: text(id) });
  return (
    <>
      <TextField
        label={named('sanctions.step.title')}
        value={title}
        onChange={(typed) => onChange({ title: typed })}
        maxLength={300}
      />
      <div className="side-by-side">
        <DateField label={named('sanctions.step.due')} value={due} onChange={(day) => onChange({ due: day })} />
        <RadioField
          label={named('sanctions.step.kind')}
          value={kind}
          onChange={(chosen) => onChange({ kind: chosen === 'check-in' ? 'check-in' : 'step' })}
          options={[
            { value: 'step', label: text('sanctions.step.kind.step') },
            { value: 'check-in', label: text('sanctions.step.kind.check-in') },
          ]}
          inline
        />
      </div>
    </>
  );
}

export function emptyStep(): PlanStepInput {
  return { kind: 'step', title: '', due: today() };
}
