import { useQuery } from '@tanstack/react-query';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';

export function useIncident(id: IncidentId) {
  return useQuery({ queryKey: ['incidents', 'one', id], queryFn: () => api.incidents.get({ id }) });
}

export function useReports(incidentId: IncidentId) {
  return useQuery({ queryKey: ['incidents', 'reports', incidentId], queryFn: () => api.reports.list({ incidentId }) });
}

export function useTimeline(incidentId: IncidentId) {
  return useQuery({
    queryKey: ['incidents', 'timeline', incidentId],
    queryFn: () => api.notes.timeline({ incidentId }),
  });
}

export function useTasks(incidentId: IncidentId) {
  return useQuery({
    queryKey: ['tasks', incidentId],
    queryFn: () => api.tasks.list({ incidentId, done: 'all' }),
  });
}

/** What a case must not be closed with. */
export function useOwedInCase(incidentId: IncidentId) {
  return useQuery({ queryKey: ['promises', 'case', incidentId], queryFn: () => api.promises.ofCase({ incidentId }) });
}

export const useSetStatus = () => useChange(api.incidents.setStatus);
export const useMarkAnswered = () => useChange(api.incidents.markAnswered);
export const useReadBack = () => useChange(api.reports.readBack);
export const useUpdateFacts = () => useChange(api.incidents.updateFacts);
export const useAddParticipant = () => useChange(api.incidents.addParticipant);
export const useRemoveParticipant = () => useChange(api.incidents.removeParticipant);
export const useAddNote = () => useChange(api.notes.add);
export const useAmendNote = () => useChange(api.notes.amend);
export const useAddTask = () => useChange(api.tasks.add);
export const useUpdateTask = () => useChange(api.tasks.update);
export const useSetTaskDone = () => useChange(api.tasks.setDone);
