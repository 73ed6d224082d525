import { keepPreviousData, useMutation, useQueries, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { LogFilter } from '../../../shared/audit/log-filter.ts';
import type { auditProcedures } from '../../../shared/audit/procedures.ts';
import { useTask } from '../../hooks/use-task.ts';
import { api } from '../../lib/api.ts';

type Input<Name extends keyof typeof auditProcedures> = z.input<(typeof auditProcedures)[Name]['input']>;

const PAGE = 200;
const LATEST = 5;
const FITTING = 4;

/** The last entries, for a look in passing. */
export function useLatestEntries() {
  return useQuery({ queryKey: ['audit', 'latest'], queryFn: () => api.audit.list({ limit: LATEST }) });
}

/** The log, newest first: only those pages are asked for that hold the entries from `first` to `last`. */
export function useLog(filter: LogFilter, first: number, last: number) {
  const from = Math.floor(Math.max(0, first) / PAGE);
  const pages = Array.from({ length: Math.floor(Math.max(first, last, 0) / PAGE) - from + 1 }, (_, at) => from + at);
  const answers = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['audit', 'list', filter, page],
      queryFn: () => api.audit.list({ ...filter, offset: page * PAGE, limit: PAGE }),
      placeholderData: keepPreviousData,
    })),
  });
  return {
    total: answers.find(({ data }) => data !== undefined)?.data?.total,
    at: (index: number) => answers[pages.indexOf(Math.floor(index / PAGE))]?.data?.entries[index % PAGE],
    error: answers.find(({ error }) => error !== null)?.error,
  };
}

/** Cases by code name and people by name, who may be meant by what is typed. */
export function useMeant(typed: string) {
  const text = typed.trim();
  return useQuery({
    queryKey: ['audit', 'meant', text],
    enabled: text !== '',
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const { incidents } = await api.incidents.list({ text, status: 'all', limit: FITTING });
      return { incidents, people: await api.people.list({ text, limit: FITTING }) };
    },
  });
}

/** What nothing is known of may become known by whatever is read. */
const LOOK_AGAIN_MS = 60_000;

export function useDamage() {
  return useQuery({
    queryKey: ['audit', 'damage'],
    queryFn: () => api.audit.damage({}),
    refetchInterval: LOOK_AGAIN_MS,
  });
}

export function useSalvages() {
  return useQuery({ queryKey: ['audit', 'salvages'], queryFn: () => api.audit.salvages({}) });
}

export const useSalvage = () => useTask((input: Input<'salvage'>, options) => api.audit.salvage(input, options));
export const useExportLog = () => useTask((input: Input<'exportCsv'>, options) => api.audit.exportCsv(input, options));
export const useCompare = () => useMutation({ mutationFn: (input: Input<'compare'>) => api.audit.compare(input) });
export const useVerify = () => useTask((input: Input<'verify'>, options) => api.audit.verify(input, options));
