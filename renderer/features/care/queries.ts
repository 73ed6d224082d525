import { useQuery } from '@tanstack/react-query';
import type { ContentWarning } from '../../../shared/care/content-warning.ts';
import type { EvidenceId } from '../../../shared/evidence/evidence.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';

export function useWarnings(incidentId: IncidentId) {
  return useQuery({ queryKey: ['care', 'warnings', incidentId], queryFn: () => api.care.warnings({ incidentId }) });
}

/** That of a file, or of the case where none is named. */
export function warningOf(
  warnings: readonly ContentWarning[] | undefined,
  evidenceId: EvidenceId | null,
): ContentWarning | undefined {
  return warnings?.find((warning) => warning.evidenceId === evidenceId);
}

export function useDebriefs() {
  return useQuery({ queryKey: ['care', 'debriefs'], queryFn: () => api.care.debriefs({}) });
}

export const useSetWarning = () => useChange(api.care.setWarning);
export const useEndDebrief = () => useChange(api.care.endDebrief);
