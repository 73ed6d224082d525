import { useText } from '../../hooks/use-text.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import type { Found } from './completeness.ts';
import type { Step } from './steps.ts';

interface ProblemsProps {
  readonly found: readonly Found[];
  readonly onGoTo: (step: Step, control: string) => void;
}

/** What is missing before the report can be filed, each with the way to its field. */
export function Problems({ found, onGoTo }: ProblemsProps) {
  const text = useText();
  const errors = found.map(({ problem, step }) => ({
    id: problem === 'too-long' ? `${step}-too-long` : `intake-${problem}`,
    step,
    message: text(`intake.problem.${problem}`, { title: text(`intake.step.${step}`) }),
  }));
  const goTo = (id: string) => {
    const error = errors.find((one) => one.id === id);
    if (error !== undefined) onGoTo(error.step, id);
  };
  if (errors.length === 0) return null;
  return <ErrorSummary errors={errors} onGoTo={goTo} />;
}
