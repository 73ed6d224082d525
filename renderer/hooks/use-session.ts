import { useQuery } from '@tanstack/react-query';
import { isRestricted } from '../../shared/members/member.ts';
import type { SessionState } from '../../shared/session/session.ts';
import { api } from '../lib/api.ts';

/** Which case file is open, and whether it is unlocked; undefined until the engine has answered. */
export function useSession(): SessionState | undefined {
  return useQuery({ queryKey: ['session'], queryFn: () => api.session.state({}) }).data;
}

type Unlocked = Extract<SessionState, { phase: 'unlocked' }>;

/** Who works here and in which case file; undefined while it is not unlocked. */
export function useUnlocked(): Unlocked | undefined {
  const session = useSession();
  return session?.phase === 'unlocked' ? session : undefined;
}

/** Whether who works here is shown their own work only. The engine refuses the rest; screens leave it out. */
export function useSeesOnlyOwn(): boolean {
  const role = useUnlocked()?.member.role;
  return role !== undefined && isRestricted(role);
}
