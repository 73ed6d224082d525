import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { EventId } from '../../../shared/events/event.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';
import { today } from '../../lib/now.ts';

/** What keeps somebody out today. */
export function useBansToday(personId: PersonId, eventId: EventId | null) {
  const on = today();
  return useQuery({
    queryKey: ['presence', 'bans', personId, eventId, on],
    queryFn: () => api.presence.bans({ personId, on, eventId }),
  });
}

/** Bans of today that fit what is typed; the rows before stay until the next are there. */
export function useBanned(text: string, limit: number) {
  const on = today();
  return useQuery({
    queryKey: ['presence', 'banned', on, text, limit],
    queryFn: () => api.bans.list({ on, text, limit }),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  });
}

/** Fails with `conflict` for a member who is out of the case. */
export function useFirstTasks(incidentId: IncidentId) {
  return useQuery({
    queryKey: ['tasks', incidentId],
    queryFn: () => api.tasks.list({ incidentId, done: 'all' }),
  });
}

export function useCodeName(incidentId: IncidentId) {
  const question = useQuery({
    queryKey: ['conflicts', 'question', incidentId],
    queryFn: () => api.conflicts.ask({ incidentId }),
  });
  return question.data?.codeName;
}

export const useReportPresence = () => useChange(api.presence.report);
export const useSetTaskDone = () => useChange(api.tasks.setDone);
