import { useQuery } from '@tanstack/react-query';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';

export function useConflictQuestion(incidentId: IncidentId) {
  return useQuery({ queryKey: ['conflicts', 'ask', incidentId], queryFn: () => api.conflicts.ask({ incidentId }) });
}

export function useConflictsOfCase(incidentId: IncidentId) {
  return useQuery({ queryKey: ['conflicts', 'of', incidentId], queryFn: () => api.conflicts.ofCase({ incidentId }) });
}

export function useOutsideBodies() {
  return useQuery({ queryKey: ['conflicts', 'outside-bodies'], queryFn: () => api.conflicts.outsideBodies({}) });
}

export function useCasesWaiting() {
  return useQuery({ queryKey: ['conflicts', 'waiting'], queryFn: () => api.conflicts.waiting({}) });
}

export const useAnswerConflict = () => useChange(api.conflicts.answer);
export const useDeclareConflict = () => useChange(api.conflicts.declare);
export const useWithdrawConflict = () => useChange(api.conflicts.withdraw);
export const useSetSees = () => useChange(api.conflicts.setSees);
export const useSettleParty = () => useChange(api.conflicts.settleParty);
export const useSetOutsideBodies = () => useChange(api.conflicts.setOutsideBodies);
export const useRefer = () => useChange(api.conflicts.refer);
