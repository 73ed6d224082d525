import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { QuickNoteId } from '../../../shared/quick-notes/quick-note.ts';
import type { ZonedInstant } from '../../../shared/time.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';

const CASES_SHOWN = 8;

export function useQuickNotes() {
  return useQuery({ queryKey: ['quick-notes'], queryFn: () => api.quickNotes.list({}) });
}

export const useKeepQuickNote = () =>
  useChange((note: { text: string; writtenAt: ZonedInstant }) => api.quickNotes.keep(note));

export const useFileQuickNote = () =>
  useChange((input: { id: QuickNoteId; incidentId: IncidentId }) => api.quickNotes.file(input));

export const useDiscardQuickNote = () => useChange((id: QuickNoteId) => api.quickNotes.discard({ id }));

/** The newest open cases, or all those in which each typed word is found. */
export function useCasesToFileInto(text: string) {
  return useQuery({
    queryKey: ['incidents', 'to-file-into', text],
    queryFn: () => api.incidents.list({ status: text.trim() === '' ? 'open' : 'all', text, limit: CASES_SHOWN }),
    placeholderData: keepPreviousData,
  });
}
