import { useMutation, useQuery } from '@tanstack/react-query';
import type { EvidenceId } from '../../../shared/evidence/evidence.ts';
import type { Grant } from '../../../shared/grant.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { api } from '../../lib/api.ts';
import { storeEvidence } from '../../lib/store-evidence.ts';

export function useEvidence(incidentId: IncidentId) {
  return useQuery({ queryKey: ['evidence', incidentId], queryFn: () => api.evidence.list({ incidentId }) });
}

interface Arriving {
  readonly file: File;
  readonly signal: AbortSignal;
  readonly onProgress: (stored: number) => void;
}

export function useAddEvidence(incidentId: IncidentId) {
  return useMutation({
    mutationFn: ({ file, signal, onProgress }: Arriving) => storeEvidence({ incidentId }, file, { signal, onProgress }),
  });
}

export function useSaveEvidence() {
  return useMutation({
    mutationFn: (input: { id: EvidenceId; destination: Grant }) => api.evidence.save(input),
  });
}
