import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ListQuestion } from '../../../shared/bans/procedures.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';
import { today } from '../../lib/now.ts';

export function useFlags(asked: ListQuestion) {
  return useQuery({
    queryKey: ['flags', asked],
    queryFn: () => api.flags.list(asked),
    placeholderData: keepPreviousData,
  });
}

export function useFlagsOfPerson(personId: PersonId) {
  const day = today();
  return useQuery({
    queryKey: ['flags', personId, day],
    queryFn: () => api.flags.ofPerson({ personId, today: day }),
  });
}

export function useFlagsOfCase(incidentId: IncidentId) {
  const day = today();
  return useQuery({
    queryKey: ['flags', incidentId, day],
    queryFn: () => api.flags.ofCase({ incidentId, today: day }),
  });
}

export const useMakeFlag = () => useChange(api.flags.make);
export const useReviewFlag = () => useChange(api.flags.review);
export const useEndFlag = () => useChange(api.flags.end);
