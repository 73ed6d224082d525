import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';
import { today } from '../../lib/now.ts';
import type { ListAsked } from './list-asked.ts';

/** The rows before stay in sight until the next are there, so that the list does not flicker at each key. */
export function useBans(asked: ListAsked, limit: number | undefined) {
  return useQuery({
    queryKey: ['bans', asked, limit],
    queryFn: () => api.bans.list({ ...asked, limit }),
    placeholderData: keepPreviousData,
  });
}

export function useComing() {
  const day = today();
  return useQuery({ queryKey: ['bans', 'coming', day], queryFn: () => api.bans.coming({ today: day }) });
}

export function useStatistics() {
  const day = today();
  return useQuery({ queryKey: ['bans', 'statistics', day], queryFn: () => api.bans.statistics({ today: day }) });
}

export const useWriteStatistics = () => useChange(api.exports.banStatistics);
