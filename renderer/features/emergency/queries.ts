import { useQuery } from '@tanstack/react-query';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';

/** The latest event first. */
export function useEmergencyCards() {
  return useQuery({ queryKey: ['emergency', 'cards'], queryFn: () => api.emergency.list({}) });
}

/** What lies readable in the folder of the chosen case file. */
export function useCardsWhileLocked() {
  return useQuery({ queryKey: ['emergency', 'while-locked'], queryFn: () => api.emergency.whileLocked({}) });
}

export const useSaveCard = () =>
  useChange((input: Parameters<typeof api.emergency.save>[0]) => api.emergency.save(input));
export const useRemoveCard = () =>
  useChange((input: Parameters<typeof api.emergency.remove>[0]) => api.emergency.remove(input));
