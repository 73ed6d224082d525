import { useQuery } from '@tanstack/react-query';
import { compareWithRange, hasLength } from '../../shared/assessments/harshness.ts';
import type { Outcome, Precedents } from '../../shared/assessments/precedent.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import { useText } from '../hooks/use-text.ts';
import { api } from '../lib/api.ts';
import { Chip } from './chip.tsx';

/** Whether a proposal is milder or harsher than what was decided in cases like this one. */
export function RangeMark({ incidentId, proposal }: { incidentId: IncidentId; proposal: Outcome }) {
  const text = useText();
  const rangeWords = useRangeWords();
  const range = usePrecedents(incidentId).data?.range ?? null;
  const place = compareWithRange(proposal, range);
  if (range === null || place === undefined) return null;
  return (
    <p role="status">
      <Chip tone={place === 'within' ? 'on' : 'late'}>{text(`precedents.mark.${place}`)}</Chip>{' '}
      <span className="small">{rangeWords(range)}</span>
    </p>
  );
}

export function usePrecedents(incidentId: IncidentId) {
  return useQuery({
    queryKey: ['precedents', incidentId],
    queryFn: () => api.assessments.precedents({ incidentId }),
  });
}

/** From the mildest to the harshest, or the one thing that was decided each time. */
export function useRangeWords(): (range: NonNullable<Precedents['range']>) => string {
  const text = useText();
  const outcome = useOutcomeWords();
  return (range) => {
    const [mildest, harshest] = [outcome(range.mildest), outcome(range.harshest)];
    return text('precedents.range', { mildest, harshest, same: String(mildest === harshest) });
  };
}

/** What was decided, with its length; null: nothing was imposed. */
export function useOutcomeWords(): (outcome: Outcome | null) => string {
  const text = useText();
  return (outcome) => {
    if (outcome === null) return text('precedents.outcome.none');
    const sanction = outcome.name ?? text(`sanctions.${outcome.kind}`);
    if (outcome.days === null && !hasLength(outcome.kind)) return sanction;
    return outcome.days === null
      ? text('precedents.outcome.endless', { sanction })
      : text('precedents.outcome.days', { sanction, days: outcome.days });
  };
}
