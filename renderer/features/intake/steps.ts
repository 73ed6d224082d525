/** In the order in which a report is taken: safety before any form, what happened before when and who. */
export const STEPS = ['safety', 'account', 'when', 'who', 'others', 'wishes', 'evidence', 'read-back'] as const;
export type Step = (typeof STEPS)[number];

export function stepAfter(step: Step): Step {
  return STEPS[STEPS.indexOf(step) + 1] ?? 'read-back';
}

export function stepBefore(step: Step): Step {
  return STEPS[STEPS.indexOf(step) - 1] ?? 'safety';
}

/** Counted from one, as people do. */
export function stepNumber(step: Step): number {
  return STEPS.indexOf(step) + 1;
}
