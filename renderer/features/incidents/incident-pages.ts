import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { IncidentSummary } from '../../../shared/incidents/incident.ts';
import { api } from '../../lib/api.ts';

/** Rows asked for at once: more than fit on a screen, few enough to cross the border in a blink. */
export const PAGE_ROWS = 100;

export type IncidentFilter = 'open' | 'done' | 'all';

export interface IncidentRows {
  /** Of all that fit, also those not fetched; undefined until the first answer. */
  readonly total: number | undefined;
  readonly at: (index: number) => IncidentSummary | undefined;
  readonly error: unknown;
}

/** The list, page by page: only those pages are asked for that hold the rows from `first` to `last`. */
export function useIncidentRows(status: IncidentFilter, text: string, first: number, last: number): IncidentRows {
  const pages = pagesBetween(first, last);
  const answers = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['incidents', 'list', status, text, page],
      queryFn: () => api.incidents.list({ status, text, offset: page * PAGE_ROWS, limit: PAGE_ROWS }),
    })),
  });
  return {
    total: useLatest(answers.find(({ data }) => data !== undefined)?.data?.total),
    at: (index) => answers[pages.indexOf(Math.floor(index / PAGE_ROWS))]?.data?.incidents[index % PAGE_ROWS],
    error: answers.find(({ error }) => error !== null)?.error,
  };
}

/** Numbers of the pages that hold the rows from `first` to `last`; always at least one, so that the total is known. */
export function pagesBetween(first: number, last: number): number[] {
  const from = Math.floor(Math.max(0, first) / PAGE_ROWS);
  const to = Math.floor(Math.max(first, last, 0) / PAGE_ROWS);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The value, or the last one there was while the next is on its way, so that the list does not jump at each key. */
function useLatest(value: number | undefined): number | undefined {
  const [latest, setLatest] = useState(value);
  if (value !== undefined && value !== latest) setLatest(value);
  return value ?? latest;
}
