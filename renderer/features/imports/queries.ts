import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { DraftKey } from '../../../shared/drafts/draft.ts';
import type { Evidence, EvidenceId } from '../../../shared/evidence/evidence.ts';
import type { ChatChoices } from '../../../shared/imports/chat.ts';
import type { FoundMessages } from '../../../shared/imports/procedures.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { Progress } from '../../../shared/procedure.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';
import { storeEvidence } from '../../lib/store-evidence.ts';
import { chosenOf, type FileChoices, notesOf } from './import-draft.ts';

/** Where files of messages wait until they are added. */
export function draftOf(incidentId: IncidentId): DraftKey {
  return DraftKey.parse(`messages:${incidentId}`);
}

export function useCodeName(id: IncidentId) {
  return useQuery({
    queryKey: ['incidents', 'one', id],
    queryFn: () => api.incidents.get({ id }),
    select: ({ codeName }) => codeName,
  });
}

export function useWaitingFiles(incidentId: IncidentId) {
  const draft = draftOf(incidentId);
  return useQuery({ queryKey: ['evidence', draft], queryFn: () => api.evidence.list({ draft }) });
}

export const useRemoveFile = () => useChange(api.evidence.discard);

/** The pasted text as a file, as it stands. */
export function useStoreText(incidentId: IncidentId) {
  return useChange((text: string) => {
    const file = new File([text], 'pasted-messages.txt', { type: 'text/plain' });
    return storeEvidence({ draft: draftOf(incidentId) }, file);
  });
}

interface Preview {
  readonly found: FoundMessages | undefined;
  readonly error: unknown;
  /** While it is read. */
  readonly progress: Progress | undefined;
}

const NOTHING_YET: Preview = { found: undefined, error: undefined, progress: undefined };

/** Reads a file anew whenever it is to be read otherwise. Not asked for again after each change, as it may be large. */
export function usePreview(incidentId: IncidentId, evidenceId: EvidenceId, chat: ChatChoices): Preview {
  const [preview, setPreview] = useState(NOTHING_YET);
  const said = JSON.stringify(chat);
  useEffect(() => {
    const abort = new AbortController();
    const show = (part: Partial<Preview>) => !abort.signal.aborted && setPreview((last) => ({ ...last, ...part }));
    const options = { signal: abort.signal, onProgress: (progress: Progress) => show({ progress }) };
    api.imports.preview({ incidentId, evidenceId, chat: JSON.parse(said) }, options).then(
      (found) => show({ found, error: undefined, progress: undefined }),
      (error: unknown) => show({ found: undefined, error, progress: undefined }),
    );
    return () => abort.abort();
  }, [incidentId, evidenceId, said]);
  return preview;
}

export interface FileToAdd {
  readonly file: Evidence;
  readonly found: FoundMessages;
  readonly choices: FileChoices;
}

/** File after file; each is added whole or not at all. */
export function useAddMessages(incidentId: IncidentId) {
  return useMutation({
    mutationFn: async (files: readonly FileToAdd[]) => {
      const sum = { added: 0, alreadyThere: 0, attachments: 0, attachmentsLeft: 0 };
      for (const { file, found, choices } of files) {
        const added = await api.imports.add({
          incidentId,
          evidenceId: file.id,
          chat: choices.chat,
          messages: chosenOf(found.messages, choices),
          notes: notesOf(found, choices),
          attachments: choices.attachments,
        });
        for (const key of ['added', 'alreadyThere', 'attachments', 'attachmentsLeft'] as const) sum[key] += added[key];
      }
      return sum;
    },
  });
}
