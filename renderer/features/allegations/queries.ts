import { useQuery } from '@tanstack/react-query';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';

export function useAllegations(incidentId: IncidentId) {
  return useQuery({ queryKey: ['allegations', incidentId], queryFn: () => api.allegations.list({ incidentId }) });
}

export const useAddAllegation = () => useChange(api.allegations.add);
export const useChangeAllegation = () => useChange(api.allegations.change);
export const useSetFinding = () => useChange(api.allegations.setFinding);
