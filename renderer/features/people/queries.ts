import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PersonId } from '../../../shared/people/person.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';

/** One more than is shown says that there are more. */
export const SHOWN = 60;

/** The rows before stay in sight until the next are there, so that the list does not flicker at each key. */
export function usePeople(text: string) {
  return useQuery({
    queryKey: ['people', 'list', text],
    queryFn: () => api.people.list({ text, limit: SHOWN + 1 }),
    placeholderData: keepPreviousData,
  });
}

export function usePerson(id: PersonId) {
  return useQuery({ queryKey: ['people', 'one', id], queryFn: () => api.people.get({ id }) });
}

export const useUpdatePerson = () => useChange(api.people.update);
