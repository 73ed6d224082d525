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

/** Open cases that a meeting could be about as well. */
export function useOtherCases(incidentId: IncidentId) {
  const { data } = useQuery({
    queryKey: ['incidents', 'to-meet-about'],
    queryFn: () => api.incidents.list({ status: 'open', limit: 1000 }),
  });
  return (data?.incidents ?? []).filter(({ id }) => id !== incidentId);
}

export function useUrgentDecisions(incidentId: IncidentId) {
  return useQuery({
    queryKey: ['urgent-decisions', incidentId],
    queryFn: () => api.urgentDecisions.list({ incidentId }),
  });
}

export function useWaitingDecisions() {
  return useQuery({ queryKey: ['urgent-decisions', 'waiting'], queryFn: () => api.urgentDecisions.waiting({}) });
}

export function useQuorumRule() {
  return useQuery({ queryKey: ['meetings', 'quorum-rule'], queryFn: () => api.meetings.quorumRule({}) });
}

function oneMeeting(id: MeetingId) {
  return { queryKey: ['meetings', 'one', id], queryFn: () => api.meetings.get({ id }) };
}

export const usePlanMeeting = () => useChange(api.meetings.plan);
export const useDecideUrgently = () => useChange(api.urgentDecisions.decide);
export const useRatify = () => useChange(api.urgentDecisions.ratify);
export const useUndo = () => useChange(api.urgentDecisions.undo);
export const useSetQuorumRule = () => useChange(api.meetings.setQuorumRule);
export const useChangeMeeting = () => useMeetingChange(api.meetings.change);
export const useSetPresence = () => useMeetingChange(api.meetings.setPresence);
export const useSetMinutes = () => useMeetingChange(api.meetings.setMinutes);
export const useSetCarrier = () => useMeetingChange(api.meetings.setCarrier);
export const useOpenVote = () => useMeetingChange(api.meetings.openVote);
export const useCastBallot = () => useMeetingChange(api.meetings.castBallot);
export const useCloseVote = () => useMeetingChange(api.meetings.closeVote);
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
