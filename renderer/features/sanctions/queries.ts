import { useQuery } from '@tanstack/react-query';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';

export function useSanctions(incidentId: IncidentId) {
  return useQuery({ queryKey: ['sanctions', incidentId], queryFn: () => api.sanctions.list({ incidentId }) });
}

export function useCatalogue() {
  return useQuery({ queryKey: ['sanctions', 'catalogue'], queryFn: () => api.sanctions.catalogue({}) });
}

export function useNoContacts(personId: PersonId) {
  return useQuery({
    queryKey: ['sanctions', 'no-contacts', personId],
    queryFn: () => api.sanctions.noContacts({ personId }),
  });
}

export const useImposeSanction = () => useChange(api.sanctions.impose);
export const useProposeSanction = () => useChange(api.sanctions.propose);
export const useRecordStep = () => useChange(api.sanctions.record);
export const useLiftSanction = () => useChange(api.sanctions.lift);
export const useGrantReturn = () => useChange(api.sanctions.grantReturn);
export const useReviewSanction = () => useChange(api.sanctions.review);
export const useAddStep = () => useChange(api.sanctions.addStep);
/** A step of a plan is a task of the case. */
export const useSetStepDone = () => useChange(api.tasks.setDone);
export const usePutCatalogueEntry = () => useChange(api.sanctions.putCatalogueEntry);
