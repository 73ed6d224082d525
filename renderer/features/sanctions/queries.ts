import { useMutation, useQuery } from '@tanstack/react-query';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { api } from '../../lib/api.ts';

export function useSanctions(incidentId: IncidentId) {
  return useQuery({ queryKey: ['sanctions', incidentId], queryFn: () => api.sanctions.list({ incidentId }) });
}

export const useImposeSanction = () => useMutation({ mutationFn: api.sanctions.impose });
export const useLiftSanction = () => useMutation({ mutationFn: api.sanctions.lift });
