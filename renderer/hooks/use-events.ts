import { useQuery } from '@tanstack/react-query';
import type { Event } from '../../shared/events/event.ts';
import { api } from '../lib/api.ts';

const NONE: readonly Event[] = [];

/** The latest first; none until they are known. */
export function useAllEvents(): readonly Event[] {
  return useQuery({ queryKey: ['events'], queryFn: () => api.events.list({}) }).data ?? NONE;
}
