import { useQuery } from '@tanstack/react-query';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';

export function useSanctions(incidentId: IncidentId) {
  return useQuery({ queryKey: ['sanctions', incidentId], queryFn: () => api.sanctions.list({ incidentId }) });
}

export const useImposeSanction = () => useChange(api.sanctions.impose);
export const useLiftSanction = () => useChange(api.sanctions.lift);
