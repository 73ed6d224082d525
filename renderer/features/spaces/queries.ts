import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { EventId } from '../../../shared/events/event.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';

export function useSpaces() {
  return useQuery({ queryKey: ['spaces'], queryFn: () => api.spaces.list({}) });
}

/** The rows before stay in sight until the next are there. */
export function useBoard(text: string, only: 'waiting' | 'all', limit: number | undefined) {
  return useQuery({
    queryKey: ['spaces', 'board', text, only, limit],
    queryFn: () => api.spaces.board({ text, only, limit }),
    placeholderData: keepPreviousData,
  });
}

export function useCellsOfCase(incidentId: IncidentId) {
  return useQuery({ queryKey: ['spaces', 'of-case', incidentId], queryFn: () => api.spaces.ofCase({ incidentId }) });
}

export function useKeptOut(eventId: EventId) {
  return useQuery({ queryKey: ['spaces', 'kept-out', eventId], queryFn: () => api.spaces.keptOut({ eventId }) });
}

export const useCreateSpace = () => useChange(api.spaces.create);
export const useUpdateSpace = () => useChange(api.spaces.update);
export const useRetireSpace = () => useChange(api.spaces.retire);
export const useMark = () => useChange(api.spaces.mark);
