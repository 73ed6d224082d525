import type { Problem } from './completeness.ts';
import type { Intake, PlainFields } from './intake.ts';

/** What every step gets: the report so far, two ways to change it, and what was found missing when it was to be filed. */
export interface StepProps {
  readonly intake: Intake;
  readonly change: (change: Partial<Intake> | ((intake: Intake) => Partial<Intake>)) => void;
  readonly changeFields: (part: Partial<PlainFields>) => void;
  /** The sentence of a problem, if it was found. */
  readonly mistake: (problem: Problem) => string | undefined;
}
