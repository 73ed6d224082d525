import { useMutation, useQuery } from '@tanstack/react-query';
import type { EvidenceId } from '../../../shared/evidence/evidence.ts';
import type { Grant } from '../../../shared/grant.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { api } from '../../lib/api.ts';

export function useEvidence(incidentId: IncidentId) {
  return useQuery({ queryKey: ['evidence', incidentId], queryFn: () => api.evidence.list({ incidentId }) });
}

export function useSaveEvidence() {
  return useMutation({
    mutationFn: (input: { id: EvidenceId; destination: Grant }) => api.evidence.save(input),
  });
}
