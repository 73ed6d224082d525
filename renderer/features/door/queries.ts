import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { z } from 'zod';
import type { doorProcedures } from '../../../shared/door/procedures.ts';
import type { EventId } from '../../../shared/events/event.ts';
import type { Progress } from '../../../shared/procedure.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';
import { flushAllDrafts } from '../../lib/draft-saver.ts';
import { today } from '../../lib/now.ts';

type Input<Name extends keyof typeof doorProcedures> = z.input<(typeof doorProcedures)[Name]['input']>;

/** What was typed is kept first. Then this window forgets all that it was ever shown, before the door is drawn. */
export function useEnterDoor() {
  const client = useQueryClient();
  return useChange(async (input: Input<'enter'>) => {
    await flushAllDrafts();
    await api.door.enter(input);
    const session = await api.session.state({});
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    client.setQueryData(['session'], session);
  });
}

/** No query: it is kept nowhere. Nothing that is shown changes by it. */
export function useCheck() {
  return useMutation({ mutationFn: (name: string) => api.door.check({ name, on: today() }), gcTime: 0 });
}

export const useLeaveDoor = () => useChange((passphrase: string) => api.door.leave({ passphrase }));

export function useDoorLists(eventId: EventId) {
  return useQuery({ queryKey: ['door-lists', eventId], queryFn: () => api.door.lists({ eventId }) });
}

export type WrittenList = z.output<(typeof doorProcedures)['writeList']['output']>;

export function useWriteList() {
  const [progress, setProgress] = useState<Progress>();
  const abort = useRef<AbortController>(undefined);
  const write = useChange((input: Input<'writeList'>) => {
    abort.current = new AbortController();
    const writing = api.door.writeList(input, { signal: abort.current.signal, onProgress: setProgress });
    return writing.finally(() => setProgress(undefined));
  });
  return { write, progress, stop: () => abort.current?.abort() };
}

export const useTryList = () => useMutation({ mutationFn: (input: Input<'tryList'>) => api.door.tryList(input) });
