import { useState } from 'react';
import type { Member, MemberId } from '../../../shared/members/member.ts';
import type { Progress } from '../../../shared/procedure.ts';
import { useChange } from '../../hooks/use-change.ts';
import { useShowRecoveryKey } from '../../hooks/use-show-recovery-key.ts';
import { api } from '../../lib/api.ts';

export const useAddMember = () => useChange((input: Parameters<typeof api.members.add>[0]) => api.members.add(input));

export const useUpdateMember = () =>
  useChange((input: Pick<Member, 'id' | 'name' | 'role' | 'personId'>) => api.members.update(input));

export const useChangePassphrase = () =>
  useChange((input: { current: string; next: string }) => api.members.changePassphrase(input));

/** Ends with a new recovery key on screen, shown from inside the call. */
export function useRemoveMember() {
  const show = useShowRecoveryKey();
  const [progress, setProgress] = useState<Progress>();
  const change = useChange(async (id: MemberId) => {
    const { recoveryKey } = await api.members.remove({ id }, { onProgress: setProgress });
    show(recoveryKey);
  });
  return { ...change, progress };
}

export function useRenewRecoveryKey() {
  const show = useShowRecoveryKey();
  return useChange(async () => show((await api.recovery.renew({})).recoveryKey));
}
