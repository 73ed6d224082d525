import { useQuery } from '@tanstack/react-query';
import type { PersonId } from '../../../shared/people/person.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';
import { today } from '../../lib/now.ts';

export type Offer = Awaited<ReturnType<typeof api.disclosures.offer>>;

export function useOffer(personId: PersonId | null) {
  return useQuery({
    queryKey: ['disclosures', 'offer', personId],
    queryFn: () => api.disclosures.offer({ personId }),
  });
}

export type Told = Parameters<typeof api.disclosures.check>[0];

/** What was chosen and typed when it was asked to be checked; nothing before. */
export function useCheck(told: Told | undefined) {
  return useQuery({
    queryKey: ['disclosures', 'check', told],
    // `enabled`: there is something to check
    queryFn: () => api.disclosures.check(told as Told),
    enabled: told !== undefined,
  });
}

export function useDisclosures(personId: PersonId | null) {
  return useQuery({ queryKey: ['disclosures', 'list', personId], queryFn: () => api.disclosures.list({ personId }) });
}

export function useDueDisclosures() {
  const day = today();
  return useQuery({ queryKey: ['disclosures', 'due', day], queryFn: () => api.disclosures.due({ today: day }) });
}

export const useSettle = () => useChange(api.disclosures.settle);
export const useGive = () => useChange(api.disclosures.give);
