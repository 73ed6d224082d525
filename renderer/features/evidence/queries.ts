import { useMutation, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { EvidenceId } from '../../../shared/evidence/evidence.ts';
import type { evidenceProcedures } from '../../../shared/evidence/procedures.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { api } from '../../lib/api.ts';

export function useEvidence(incidentId: IncidentId) {
  return useQuery({ queryKey: ['evidence', incidentId], queryFn: () => api.evidence.list({ incidentId }) });
}

export function useMetadata(id: EvidenceId) {
  return useQuery({ queryKey: ['evidence-metadata', id], queryFn: () => api.evidence.metadata({ id }), gcTime: 0 });
}

export function useSaveEvidence() {
  return useMutation({
    mutationFn: (input: z.input<typeof evidenceProcedures.save.input>) => api.evidence.save(input),
  });
}
