import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { api } from '../../lib/api.ts';

export function useIncident(id: IncidentId) {
  return useQuery({ queryKey: ['incidents', 'one', id], queryFn: () => api.incidents.get({ id }) });
}

export function useReports(incidentId: IncidentId) {
  return useQuery({ queryKey: ['incidents', 'reports', incidentId], queryFn: () => api.reports.list({ incidentId }) });
}

export function useTimeline(incidentId: IncidentId) {
  return useQuery({ queryKey: ['incidents', 'timeline', incidentId], queryFn: () => api.notes.timeline({ incidentId }) });
}

export function useTasks(incidentId: IncidentId) {
  return useQuery({
    queryKey: ['tasks', incidentId],
    queryFn: () => api.tasks.list({ incidentId, done: 'all' }),
  });
}

/** People who may be the one that is typed. */
export function usePeople(text: string) {
  return useQuery({
    queryKey: ['people', 'pick', text],
    queryFn: () => api.people.list({ text, limit: 8 }),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  });
}

export const useSetStatus = () => useMutation({ mutationFn: api.incidents.setStatus });
export const useMarkAnswered = () => useMutation({ mutationFn: api.incidents.markAnswered });
export const useUpdateFacts = () => useMutation({ mutationFn: api.incidents.updateFacts });
export const useAddParticipant = () => useMutation({ mutationFn: api.incidents.addParticipant });
export const useRemoveParticipant = () => useMutation({ mutationFn: api.incidents.removeParticipant });
export const useAddNote = () => useMutation({ mutationFn: api.notes.add });
export const useAmendNote = () => useMutation({ mutationFn: api.notes.amend });
export const useAddTask = () => useMutation({ mutationFn: api.tasks.add });
export const useSetTaskDone = () => useMutation({ mutationFn: api.tasks.setDone });
export const useDeclareConflict = () => useMutation({ mutationFn: api.conflicts.declare });
export const useWithdrawConflict = () => useMutation({ mutationFn: api.conflicts.withdraw });
