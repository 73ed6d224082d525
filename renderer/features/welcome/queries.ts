import { useQuery } from '@tanstack/react-query';
import type { Grant } from '../../../shared/grant.ts';
import { useChange } from '../../hooks/use-change.ts';
import { useShowRecoveryKey } from '../../hooks/use-show-recovery-key.ts';
import { api } from '../../lib/api.ts';

export function useRecent() {
  return useQuery({ queryKey: ['recent'], queryFn: () => api.session.recent({}) });
}

export const useChoose = () => useChange((folder: Grant) => api.session.choose({ folder }));

export const useChooseRecent = () => useChange((id: string) => api.session.chooseRecent({ id }));

export const useForgetRecent = () => useChange((id: string) => api.session.forgetRecent({ id }));

export const useCreatePractice = () => useChange(() => api.session.createPractice({}));

/** The key is shown from inside the call: the welcome is gone as soon as its answer is heard. */
export function useCreate() {
  const show = useShowRecoveryKey();
  return useChange(async (input: Parameters<typeof api.session.create>[0]) => {
    const { recoveryKey } = await api.session.create(input);
    show(recoveryKey);
  });
}
