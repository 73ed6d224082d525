import { useQuery } from '@tanstack/react-query';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api, desk } from '../../lib/api.ts';
import { today } from '../../lib/now.ts';

export function useOwed() {
  const day = today();
  return useQuery({ queryKey: ['promises', 'owed', day], queryFn: () => api.promises.owed({ today: day }) });
}

export function useOwedInCase(incidentId: IncidentId) {
  return useQuery({
    queryKey: ['promises', 'case', incidentId],
    queryFn: () => api.promises.ofCase({ incidentId }),
  });
}

export const useSetPromiseRules = () => useChange(api.promises.setRules);
export const useKeepPromise = () => useChange(api.promises.keep);
export const useWaivePromise = () => useChange(api.promises.waive);
export const useAddFollowUp = () => useChange(api.followUps.add);
export const useUpdateFollowUp = () => useChange(api.followUps.update);
export const useSetFollowUpDone = () => useChange(api.followUps.setDone);
/** Answers with the words that would tell who waits more than they told themselves: it is copied only without any. */
export const useCopyMessage = () =>
  useChange(async ({ incidentId, text }: { incidentId: IncidentId; text: string }): Promise<readonly string[]> => {
    const { participants } = await api.incidents.get({ id: incidentId });
    const [one, another] = participants.filter(({ role }) => role === 'reporter');
    const to = one !== undefined && another === undefined ? one.person.id : null;
    const leaks = await api.leakCheck.run({ incidentId, to, text });
    // For a minute: the desktop takes it from the clipboard again.
    if (leaks.length === 0) await desk.copy({ text });
    return [...new Set(leaks.map((leak) => leak.text))];
  });
export const useWriteCalendar = () => useChange(api.exports.calendar);
