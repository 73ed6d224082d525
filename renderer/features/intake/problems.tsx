import { useText } from '../../hooks/use-text.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import type { Found, Problem } from './completeness.ts';
import type { Step } from './steps.ts';

interface ProblemsProps {
  readonly found: readonly Found[];
  readonly onGoTo: (step: Step, control: string) => void;
}

/** Where several things can be wrong with one field: the last part of its id. Otherwise that is the problem itself. */
const CONTROL: Partial<Record<Problem, string>> = { 'received-day': 'received', 'until-day': 'order' };

/** What is missing before the report can be filed, each with the way to its field. */
export function Problems({ found, onGoTo }: ProblemsProps) {
  const text = useText();
  const errors = found.map(({ problem, step }) => ({
    id: problem === 'too-long' ? `${step}-too-long` : `intake-${CONTROL[problem] ?? problem}`,
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
