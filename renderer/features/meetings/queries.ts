import { type QueryClient, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { Meeting } from '../../../shared/meetings/meeting.ts';
import type { MeetingId } from '../../../shared/meetings/meeting-id.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';

/** Of one case, or of all. */
export function useMeetings(incidentId?: IncidentId) {
  return useQuery({
    queryKey: ['meetings', 'of', incidentId ?? 'all'],
    queryFn: () => api.meetings.list(incidentId === undefined ? {} : { incidentId }),
  });
}

export function useMeeting(id: MeetingId) {
  return useQuery(oneMeeting(id));
}

/** Those of them that are known by now. */
export function useMeetingsInFull(ids: readonly MeetingId[]): Meeting[] {
  return useQueries({ queries: ids.map(oneMeeting) }).flatMap(({ data }) => (data === undefined ? [] : [data]));
}

function oneMeeting(id: MeetingId) {
  return { queryKey: ['meetings', 'one', id], queryFn: () => api.meetings.get({ id }) };
}

export const usePlanMeeting = () => useChange(api.meetings.plan);
export const useSetPresence = () => useMeetingChange(api.meetings.setPresence);
export const useSetMinutes = () => useMeetingChange(api.meetings.setMinutes);
export const useDecide = () => useMeetingChange(api.meetings.decide);
export const useCloseMeeting = () => useMeetingChange(api.meetings.close);

/** The answer is the meeting as it now is: shown at once, so that what was typed does not flicker back. */
function useMeetingChange<Input>(change: (input: Input) => Promise<Meeting>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: (input: Input) => change(input), onSuccess: (meeting) => show(client, meeting) });
}

function show(client: QueryClient, meeting: Meeting): void {
  client.setQueryData(['meetings', 'one', meeting.id], meeting);
}
