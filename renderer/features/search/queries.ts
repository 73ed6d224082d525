import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

export function useFound(text: string) {
  return useQuery({
    queryKey: ['search', text],
    queryFn: () => api.search.find({ text, limit: 12 }),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  });
}
