import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { DraftKey } from '../../../shared/drafts/draft.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { Instant } from '../../../shared/time.ts';
import { api } from '../../lib/api.ts';
import { DraftSaver } from '../../lib/draft-saver.ts';

/** As `useDraft`, but what is typed is kept sealed, and nowhere else: not even as a draft. */
export function usePrivateNote(incidentId: IncidentId) {
  const note = useQuery({
    queryKey: ['private-note', incidentId],
    queryFn: () => api.care.readNote({ incidentId }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [typed, setTyped] = useState<string>();
  const [savedAt, setSavedAt] = useState<Instant>();
  const [failure, setFailure] = useState<unknown>(null);
  const saver = useSealingSaver(incidentId, setSavedAt, setFailure);
  const setValue = useCallback(
    (text: string) => {
      setTyped(text);
      saver.keep(text);
    },
    [saver],
  );
  return {
    value: typed ?? note.data?.text ?? '',
    setValue,
    savedAt: savedAt ?? note.data?.keptAt ?? undefined,
    isLost: note.data?.isLost === true && savedAt === undefined,
    isKnown: note.data !== undefined,
    error: failure ?? note.error,
  };
}

function useSealingSaver(
  incidentId: IncidentId,
  onSaved: (at: Instant) => void,
  onFailed: (error: unknown) => void,
): DraftSaver {
  const [saver] = useState(
    () =>
      new DraftSaver(DraftKey.parse(`private-note:${incidentId}`), onSaved, async (text) => {
        try {
          const kept = await api.care.keepNote({ incidentId, text });
          onFailed(null);
          return kept;
        } catch (error) {
          onFailed(error); // shown beside the field
          throw error;
        }
      }),
  );
  useEffect(() => () => void saver.flush().catch(() => undefined), [saver]);
  return saver;
}
