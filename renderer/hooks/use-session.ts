import { useQuery } from '@tanstack/react-query';
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
