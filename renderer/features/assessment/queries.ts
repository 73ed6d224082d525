import { useQuery } from '@tanstack/react-query';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';
import type { Choice } from '../../ui/select-field.tsx';

export function useAssessment(incidentId: IncidentId) {
  return useQuery({ queryKey: ['assessment', incidentId], queryFn: () => api.assessments.get({ incidentId }) });
}

export function useLadder() {
  return useQuery({ queryKey: ['ladder'], queryFn: () => api.ladder.get({}) });
}

/** What an answer can rest on: undefined until it is known. */
export function useGrounds(incidentId: IncidentId): Grounds | undefined {
  const evidence = useQuery({
    queryKey: ['evidence', incidentId],
    queryFn: () => api.evidence.list({ incidentId }),
  }).data;
  const allegations = useQuery({
    queryKey: ['allegations', incidentId],
    queryFn: () => api.allegations.list({ incidentId }),
  }).data;
  if (evidence === undefined || allegations === undefined) return undefined;
  return {
    evidence: evidence.map(({ id, fileName }) => ({ value: id, label: fileName })),
    allegations: allegations.map(({ id, what }) => ({ value: id, label: what })),
  };
}

export interface Grounds {
  readonly evidence: readonly Choice[];
  readonly allegations: readonly Choice[];
}

export const useSaveAssessment = () => useChange(api.assessments.save);
export const useSaveLadder = () => useChange(api.ladder.save);
