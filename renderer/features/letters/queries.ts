import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Grant } from '../../../shared/grant.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { Letter, LetterId } from '../../../shared/letters/letter.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api, desk } from '../../lib/api.ts';

export function useLetters(incidentId: IncidentId) {
  return useQuery({ queryKey: ['letters', 'of', incidentId], queryFn: () => api.letters.list({ incidentId }) });
}

export function useLetter(id: LetterId) {
  return useQuery({ queryKey: ['letters', 'one', id], queryFn: () => api.letters.get({ id }) });
}

export function useTemplates() {
  return useQuery({ queryKey: ['letters', 'templates'], queryFn: () => api.letters.templates({}) });
}

export const useSetTemplate = () => useChange(api.letters.setTemplate);
export const useResetTemplate = () => useChange(api.letters.resetTemplate);
export const useDiscardLetter = () => useChange(api.letters.discard);
export const useWriteLetter = () => useLetterChange(api.letters.write);
export const useChangeLetter = () => useLetterChange(api.letters.change);
export const useAcceptMark = () => useLetterChange(api.letters.accept);
export const useWithdrawMark = () => useLetterChange(api.letters.withdraw);
export const useSignLetter = () => useLetterChange(api.letters.sign);

/** By the desktop rather than the page, so that it can be taken out of the clipboard again. */
export const useCopyLetter = () =>
  useChange(async (letter: { readonly id: LetterId }) => desk.copy(await api.letters.copy(letter)));

/** A mail draft is read by a mail program, so nothing protects it. */
export const useSaveMail = () =>
  useChange((where: { readonly id: LetterId; readonly destination: Grant }) =>
    api.exports.letter({ ...where, way: 'eml', protection: { kind: 'none' } }),
  );

/** The answer is the letter as it now is: shown at once, so that what was typed does not flicker back. */
function useLetterChange<Input>(change: (input: Input) => Promise<Letter>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: (input: Input) => change(input), onSuccess: (letter) => show(client, letter) });
}

function show(client: QueryClient, letter: Letter): void {
  client.setQueryData(['letters', 'one', letter.id], letter);
}
