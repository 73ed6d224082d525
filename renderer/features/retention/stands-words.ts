import type { Standing } from '../../../shared/retention/due-case.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';

/** What stands against erasing a case, as a sentence each, with the day until which. */
export function useStandsWords(): (standing: Standing) => string {
  const text = useText();
  const format = useFormat();
  return ({ kind, until, count }) => {
    const sentence = text(`retention.stands.${kind}`, { count });
    return until === null ? sentence : text('retention.stands.until', { sentence, day: format.day(until) });
  };
}
