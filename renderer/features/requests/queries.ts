import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Findings, RequestId } from '../../../shared/requests/request.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';

export function useRequests() {
  return useQuery({ queryKey: ['requests', 'list'], queryFn: () => api.requests.list({}) });
}

export function useRequest(id: RequestId) {
  return useQuery({ queryKey: ['requests', 'one', id], queryFn: () => api.requests.get({ id }) });
}

export const useOpenRequest = () => useChange(api.requests.open);
export const useChangeRequest = () => useChange(api.requests.change);
export const useWriteAnswer = () => useChange(api.requests.write);
export const useAcceptMark = () => useChange(api.requests.accept);
export const useWithdrawMark = () => useChange(api.requests.withdraw);
export const useExtendRequest = () => useChange(api.requests.extend);
export const useEndRequest = () => useChange(api.requests.end);
export const useDraftAnswer = () => useChange((id: RequestId) => api.requests.draft({ id }));
export const useMask = () => useChange(api.requests.mask);

/** `rows`: how many it went through so far. */
export function useSearch(id: RequestId) {
  const [rows, setRows] = useState(0);
  const abort = useRef<AbortController>(undefined);
  const task = useChange((_: undefined): Promise<Findings> => {
    abort.current = new AbortController();
    setRows(0);
    return api.requests.search({ id }, { signal: abort.current.signal, onProgress: ({ done }) => setRows(done) });
  });
  return { ...task, rows, stop: () => abort.current?.abort() };
}
