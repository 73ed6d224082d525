import type { Sanction } from '../../../shared/sanctions/sanction.ts';
import type { MutationContext } from '../context.ts';
import { recordSanctionStep } from '../sanction-steps.ts';
import { imposeSanction, todayOf } from '../sanctions.ts';

/** Decided, and the person told on the same day: from then on it holds. */
export function imposeAndTell(context: MutationContext, input: Parameters<typeof imposeSanction>[1]): Sanction {
  const { id } = imposeSanction(context, input);
  const note = 'Two of us told them, and it went to them in writing.';
  return recordSanctionStep(context, { id, kind: 'told', on: todayOf(context), note });
}
