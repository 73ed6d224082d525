import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { DraftKey } from '../../../shared/drafts/draft.ts';
import type { EventId } from '../../../shared/events/event.ts';
import type { EvidenceId } from '../../../shared/evidence/evidence.ts';
import type { Progress } from '../../../shared/procedure.ts';
import type { Shelf } from '../../../shared/screening/procedures.ts';
import type { Columns } from '../../../shared/tables/columns.ts';
import type { TableChoices } from '../../../shared/tables/table.ts';
import type { TableLook } from '../../../shared/tables/table-look.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';
import { today } from '../../lib/now.ts';

/** Where lists wait until they are compared. */
export function waitingAt(eventId: EventId): DraftKey {
  return DraftKey.parse(`registration-list:${eventId}`);
}

export function useWaitingLists(eventId: EventId) {
  const draft = waitingAt(eventId);
  return useQuery({ queryKey: ['evidence', draft], queryFn: () => api.evidence.list({ draft }) });
}

export const useTakeOut = () => useChange(api.evidence.discard);

export function useScreening(eventId: EventId) {
  return useQuery({ queryKey: ['screening', eventId], queryFn: () => api.screening.get({ eventId }) });
}

export type ScreeningState = Awaited<ReturnType<typeof api.screening.get>>;

export function useMatches(eventId: EventId, shelf: Shelf, limit: number) {
  return useQuery({
    queryKey: ['screening', eventId, shelf, limit],
    queryFn: () => api.screening.matches({ eventId, shelf, limit }),
    placeholderData: (before) => before,
  });
}

export type Match = Awaited<ReturnType<typeof api.screening.matches>>['matches'][number];

export const useDecide = () => useChange(api.screening.decide);
export const useKeepList = () => useChange(api.screening.keepList);
export const useForget = () => useChange(api.screening.forget);

export function useScreeningToday() {
  const day = today();
  return useQuery({ queryKey: ['screening', 'today', day], queryFn: () => api.screening.today({ today: day }) });
}

interface Look {
  readonly look: TableLook | undefined;
  readonly error: unknown;
}

/** Reads the list anew whenever it is to be read otherwise. Not asked for again after each change, as it may be large. */
export function useLook(eventId: EventId, evidence: EvidenceId, choices: TableChoices): Look {
  const [read, setRead] = useState<Look>({ look: undefined, error: undefined });
  const said = JSON.stringify(choices);
  useEffect(() => {
    const abort = new AbortController();
    const show = (next: Look) => !abort.signal.aborted && setRead(next);
    api.screening.look({ eventId, source: { evidence }, choices: JSON.parse(said) }, { signal: abort.signal }).then(
      (look) => show({ look, error: undefined }),
      (error: unknown) => show({ look: undefined, error }),
    );
    return () => abort.abort();
  }, [eventId, evidence, said]);
  return read;
}

export interface ListToRun {
  readonly evidence: EvidenceId;
  readonly columns: Columns;
  readonly choices: TableChoices;
}

/** Compares a list, or without one the list that is kept. */
export function useRun(eventId: EventId) {
  const [progress, setProgress] = useState<Progress>();
  const abort = useRef<AbortController>(undefined);
  const run = useMutation({
    mutationFn: (list: ListToRun | undefined) => {
      abort.current = new AbortController();
      const options = { signal: abort.current.signal, onProgress: setProgress };
      if (list === undefined) return api.screening.runAgain({ eventId }, options);
      const { evidence, columns, choices } = list;
      return api.screening.run({ eventId, source: { evidence }, columns, choices }, options);
    },
    onSettled: () => setProgress(undefined),
  });
  return { run, progress, stop: () => abort.current?.abort() };
}
