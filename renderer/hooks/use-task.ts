import { useRef, useState } from 'react';
import type { CallOptions, Progress } from '../../shared/procedure.ts';
import { useChange } from './use-change.ts';

/** Long work: how far it is, and how it is stopped. */
export function useTask<In, Out>(call: (input: In, options: CallOptions) => Promise<Out>) {
  const [progress, setProgress] = useState<Progress>();
  const abort = useRef<AbortController>(undefined);
  const task = useChange((input: In) => {
    abort.current = new AbortController();
    const running = call(input, { signal: abort.current.signal, onProgress: setProgress });
    return running.finally(() => setProgress(undefined));
  });
  return { task, progress, stop: () => abort.current?.abort() };
}
