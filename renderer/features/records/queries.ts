import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import type { Progress } from '../../../shared/procedure.ts';
import { api } from '../../lib/api.ts';

const PAGE = 100;

/** The log, newest first, a hundred entries at a time. */
export function useLog() {
  return useInfiniteQuery({
    queryKey: ['audit', 'list'],
    queryFn: ({ pageParam }) => api.audit.list({ offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const shown = pages.reduce((sum, { entries }) => sum + entries.length, 0);
      return shown < total ? shown : undefined;
    },
  });
}

export function useVerify(onProgress: (progress: Progress) => void) {
  return useMutation({ mutationFn: (signal: AbortSignal) => api.audit.verify({}, { signal, onProgress }) });
}
