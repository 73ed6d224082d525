import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Day } from '../../../shared/time.ts';
import { api } from '../../lib/api.ts';

/** The rows before stay in sight until the next are there, so that the list does not flicker at each key. */
export function useBans(on: Day, text: string, include: 'in-force' | 'all', limit: number | undefined) {
  return useQuery({
    queryKey: ['bans', on, text, include, limit],
    queryFn: () => api.bans.list({ on, text, include, limit }),
    placeholderData: keepPreviousData,
  });
}
