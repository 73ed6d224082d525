import { useQuery } from '@tanstack/react-query';
import { DraftKey } from '../../../shared/drafts/draft.ts';
import type { EvidenceId } from '../../../shared/evidence/evidence.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';

/** Where sealed files wait until they are made a report: each member's own. */
export const WAITING = { draft: DraftKey.parse('sealed-report') };

export function useWaiting() {
  return useQuery({ queryKey: ['evidence', WAITING], queryFn: () => api.evidence.list(WAITING) });
}

/** What it says is held by the screens that show it, and forgotten with them. */
export function useSealedReport(evidence: EvidenceId) {
  return useQuery({
    queryKey: ['sealed', 'open', evidence],
    queryFn: () => api.sealed.open({ source: { evidence } }),
    gcTime: 0,
  });
}

export type OpenedReport = NonNullable<ReturnType<typeof useSealedReport>['data']>;

export function useRecipient() {
  return useQuery({ queryKey: ['sealed', 'recipient'], queryFn: () => api.sealed.recipient({}) });
}

export function useOpenCases() {
  return useQuery({
    queryKey: ['incidents', 'open'],
    queryFn: () => api.incidents.list({ status: 'open', offset: 0, limit: 200 }),
  });
}

export const useTakeOut = () => useChange((id: EvidenceId) => api.evidence.discard({ id }));
export const useWriteForm = () =>
  useChange((input: Parameters<typeof api.sealed.writeForm>[0]) => api.sealed.writeForm(input));
export const useExportKey = () =>
  useChange((input: Parameters<typeof api.sealed.exportIdentity>[0]) => api.sealed.exportIdentity(input));
export const useFileSealed = () => useChange((input: Parameters<typeof api.sealed.file>[0]) => api.sealed.file(input));
