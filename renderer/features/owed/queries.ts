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
/** For a minute: the desktop takes it from the clipboard again. */
export const useCopy = () => useChange((input: Parameters<typeof desk.copy>[0]) => desk.copy(input));
export const useWriteCalendar = () => useChange(api.exports.calendar);
