import { useQuery } from '@tanstack/react-query';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';

export function useAppeals(incidentId: IncidentId) {
  return useQuery({ queryKey: ['appeals', incidentId], queryFn: () => api.appeals.list({ incidentId }) });
}

/** Who may handle one, and by when it is answered. */
export function useAppealHandlers(incidentId: IncidentId) {
  return useQuery({
    queryKey: ['appeals', incidentId, 'handlers'],
    queryFn: () => api.appeals.handlers({ incidentId }),
  });
}

export const useRecordAppeal = () => useChange(api.appeals.record);
export const useHandOverAppeal = () => useChange(api.appeals.handOver);
export const useAnswerAppeal = () => useChange(api.appeals.answer);
