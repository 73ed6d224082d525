import { useQuery } from '@tanstack/react-query';
import type { MatchId } from '../../../shared/screening/screening.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api, desk } from '../../lib/api.ts';

export function useRefusalOffer(matchId: MatchId) {
  return useQuery({ queryKey: ['refusals', 'offer', matchId], queryFn: () => api.refusals.offer({ matchId }) });
}

/** Words that would tell whom it is about, or why. */
export function useNoteCheck(matchId: MatchId, text: string) {
  return useQuery({
    queryKey: ['refusals', 'check', matchId, text],
    queryFn: () => api.refusals.checkNote({ matchId, text }),
    enabled: text.trim() !== '',
  });
}

export const useWriteRefusal = () => useChange(api.refusals.writeLetter);
/** Into the clipboard for a minute: the desktop takes it out again. */
export const useCopyNote = () =>
  useChange(async (note: { readonly matchId: MatchId; readonly text: string }) =>
    desk.copy(await api.refusals.copyNote(note)),
  );
export const useSaveNote = () => useChange(api.refusals.saveNote);
