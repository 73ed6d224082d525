import { useQuery } from '@tanstack/react-query';
import type { EventId } from '../../../shared/events/event.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';

export function useEvents() {
  return useQuery({ queryKey: ['events'], queryFn: () => api.events.list({}) });
}

export function useEvent(id: EventId) {
  return useQuery({ queryKey: ['events', id], queryFn: () => api.events.get({ id }) });
}

export const useCreateEvent = () => useChange(api.events.create);
export const useUpdateEvent = () => useChange(api.events.update);
