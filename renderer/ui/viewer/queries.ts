import { useQuery } from '@tanstack/react-query';
import type { EvidenceId } from '../../../shared/evidence/evidence.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';

/** Read anew each time, and forgotten when it is no longer looked at. */
export function useReadMail(id: EvidenceId) {
  return useQuery({ queryKey: ['evidence-mail', id], queryFn: () => api.evidence.readMail({ id }), gcTime: 0 });
}

export const useSetSensitive = () => useChange(api.evidence.setSensitive);
