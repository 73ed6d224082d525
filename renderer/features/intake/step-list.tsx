import { useText } from '../../hooks/use-text.ts';
import { type StepState, stepState } from './completeness.ts';
import type { Intake } from './intake.ts';
import { STEPS, type Step, stepNumber } from './steps.ts';

interface StepListProps {
  readonly intake: Intake;
  readonly files: number;
  readonly onGoTo: (step: Step) => void;
}

/** Where one is, what is filled in, and a way to every step: nobody has to tell things in order. */
export function StepList({ intake, files, onGoTo }: StepListProps) {
  const text = useText();
  return (
    <nav aria-label={text('intake.steps')}>
      <p className="small intake-count">
        {text('intake.taking', { step: stepNumber(intake.step), steps: STEPS.length })}
      </p>
      <ol className="intake-steps">
        {STEPS.map((step) => (
          <li key={step}>
            <StepButton
              step={step}
              state={stepState(intake, step, files)}
              isHere={step === intake.step}
              onGoTo={onGoTo}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface StepButtonProps extends Pick<StepListProps, 'onGoTo'> {
  readonly step: Step;
  readonly state: StepState;
  readonly isHere: boolean;
}

function StepButton({ step, state, isHere, onGoTo }: StepButtonProps) {
  const text = useText();
  const title = text(`intake.step.${step}`);
  return (
    <button
      type="button"
      className={`intake-step is-${state}`}
      aria-current={isHere ? 'step' : undefined}
      aria-label={text('intake.stepOf', { title, state: text(`intake.state.${state}`) })}
      onClick={() => onGoTo(step)}
    >
      <span className="intake-bar" />
      {title}
    </button>
  );
}
