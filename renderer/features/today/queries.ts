import { useQuery } from '@tanstack/react-query';
import type { TaskId } from '../../../shared/tasks/task.ts';
import { useChange } from '../../hooks/use-change.ts';
import { useShowRecoveryKey } from '../../hooks/use-show-recovery-key.ts';
import { api } from '../../lib/api.ts';
import { today } from '../../lib/now.ts';

export type Today = Awaited<ReturnType<typeof api.today.get>>;

export function useToday() {
  const day = today();
  return useQuery({ queryKey: ['today', day], queryFn: () => api.today.get({ today: day }) });
}

export const useSetTaskDone = () => useChange((input: { id: TaskId; done: boolean }) => api.tasks.setDone(input));

/** For a key that was never confirmed: nobody knows whether it is on paper, so a new one takes its place. */
export function useRenewRecoveryKey() {
  const show = useShowRecoveryKey();
  return useChange(async () => show((await api.recovery.renew({})).recoveryKey));
}
