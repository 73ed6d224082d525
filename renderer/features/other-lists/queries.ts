import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { DraftKey } from '../../../shared/drafts/draft.ts';
import type { EvidenceId } from '../../../shared/evidence/evidence.ts';
import type { OtherListId } from '../../../shared/other-lists/other-list.ts';
import type { Columns } from '../../../shared/tables/columns.ts';
import type { TableChoices } from '../../../shared/tables/table.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';

/** Where a file waits until it is read onto a list; null: onto a new one. */
export function waitingAt(listId: OtherListId | null): DraftKey {
  return DraftKey.parse(listId === null ? 'other-list' : `other-list:${listId}`);
}

export function useOtherLists() {
  return useQuery({ queryKey: ['otherLists'], queryFn: () => api.otherLists.list({}) });
}

export function useListed(id: OtherListId, text: string, limit: number) {
  return useQuery({
    queryKey: ['otherLists', id, text, limit],
    queryFn: () => api.otherLists.people({ id, text, limit }),
    placeholderData: keepPreviousData,
  });
}

export function useWaitingFiles(listId: OtherListId | null) {
  const draft = waitingAt(listId);
  return useQuery({ queryKey: ['evidence', draft], queryFn: () => api.evidence.list({ draft }) });
}

export type DateOrder = 'day-month' | 'month-day';

/** What was set right of how a file is read. */
export interface Corrected {
  readonly choices: TableChoices;
  /** Null: as guessed, or as they were for this list before. */
  readonly columns: Columns | null;
  readonly dateOrder: DateOrder | null;
}

export const UNTOUCHED: Corrected = { choices: {}, columns: null, dateOrder: null };

export type ListLook = Awaited<ReturnType<typeof api.otherLists.look>>;

interface Look {
  readonly look: ListLook | undefined;
  readonly error: unknown;
}

export function readingOf({ choices, columns, dateOrder }: Corrected) {
  return { choices, ...(columns && { columns }), ...(dateOrder && { dateOrder }) };
}

/** Reads the file anew whenever it is to be read otherwise; what was read before stays in sight meanwhile. */
export function useLook(evidence: EvidenceId, listId: OtherListId | null, corrected: Corrected): Look {
  const [read, setRead] = useState<Look>({ look: undefined, error: undefined });
  const said = JSON.stringify({ ...readingOf(corrected), ...(listId && { listId }) });
  useEffect(() => {
    const abort = new AbortController();
    const show = (next: Look) => !abort.signal.aborted && setRead(next);
    api.otherLists.look({ source: { evidence }, ...JSON.parse(said) }, { signal: abort.signal }).then(
      (look) => show({ look, error: undefined }),
      (error: unknown) => show({ look: undefined, error }),
    );
    return () => abort.abort();
  }, [evidence, said]);
  return read;
}

export const useTakeOut = () => useChange(api.evidence.discard);
export const usePutAway = () => useChange(api.otherLists.putAway);
export const useRead = () =>
  useChange((input: Parameters<typeof api.otherLists.read>[0]) => api.otherLists.read(input));
