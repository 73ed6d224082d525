import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { AppError } from '../../shared/reply.ts';
import { rescueFocus } from './heading-focus.ts';

/** What is shown is asked for anew after every change; the case file is beside us, so that costs next to nothing. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: { retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
    queryCache: new QueryCache({ onError: showLock }),
    mutationCache: new MutationCache({
      onSuccess: () => client.invalidateQueries().then(rescueFocus),
      onError: showLock,
    }),
  });
  return client;

  /** Locked or put at the door behind our back: what is shown then is what the session says. */
  function showLock(error: unknown): void {
    if (error instanceof AppError && (error.code === 'locked' || error.code === 'at-the-door'))
      void client.invalidateQueries({ queryKey: ['session'] });
  }
}
