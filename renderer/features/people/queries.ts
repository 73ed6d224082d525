import { keepPreviousData, skipToken, useMutation, useQuery } from '@tanstack/react-query';
import type { PersonFields, PersonId } from '../../../shared/people/person.ts';
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

export type PersonWithCases = Awaited<ReturnType<typeof api.people.get>>;

/** Nobody is asked for as long as it is not known who. */
export function usePerson(id: PersonId | undefined) {
  return useQuery({
    queryKey: ['people', 'one', id],
    queryFn: id === undefined ? skipToken : () => api.people.get({ id }),
  });
}

/** Who may be the same as somebody who is in the case file. */
export function useAlike(id: PersonId, person: PersonFields) {
  return useQuery({
    queryKey: ['people', 'alike', id, person],
    queryFn: () => api.people.suggest({ person, except: id, isWhole: true }),
  });
}

export const useUpdatePerson = () => useChange(api.people.update);
export const useMergePeople = () => useChange(api.people.merge);
export const useUndoMerge = () => useChange(api.people.undoMerge);

/** Another one each time, so it is no answer to keep. */
export function useInventCodeName(onInvented: (codeName: string) => void) {
  return useMutation({
    mutationFn: () => api.people.inventCodeName({}),
    onSuccess: ({ codeName }) => onInvented(codeName),
  });
}
