import { useEffect, useRef, useState } from 'react';
import type { DraftKey } from '../../../shared/drafts/draft.ts';
import { EVIDENCE_MAX_BYTES } from '../../../shared/evidence/evidence.ts';
import { AppError } from '../../../shared/reply.ts';
import { storeEvidence } from '../../lib/store-evidence.ts';
import { useRefreshFiles } from './queries.ts';

export interface ArrivingFiles {
  /** The one that is stored right now. */
  readonly now: { readonly file: File; readonly stored: number } | undefined;
  readonly waiting: number;
  readonly tooLarge: readonly string[];
  readonly error: unknown;
  readonly add: (files: readonly File[]) => void;
  readonly cancel: () => void;
}

/** Files come in one after the other, also while another step is on the screen. */
export function useArrivingFiles(draft: DraftKey): ArrivingFiles {
  const [now, setNow] = useState<ArrivingFiles['now']>();
  const [waiting, setWaiting] = useState(0);
  const [tooLarge, setTooLarge] = useState<readonly string[]>([]);
  const [error, setError] = useState<unknown>();
  const queue = useRef(Promise.resolve());
  const abort = useRef<AbortController>(undefined);
  const refresh = useRefreshFiles(draft);
  const isShown = useIsShown();

  const storeOne = async (file: File) => {
    abort.current = new AbortController();
    setWaiting((count) => count - 1);
    setNow({ file, stored: 0 });
    try {
      await storeEvidence({ draft }, file, {
        signal: abort.current.signal,
        onProgress: (stored) => setNow({ file, stored }),
      });
    } catch (problem) {
      if (isCancelled(problem)) return;
      setError(problem);
      // Nobody looks at this page any more: the window says at its foot what failed.
      if (!isShown.current) void Promise.reject(problem);
    } finally {
      setNow(undefined);
      await refresh();
    }
  };
  const add = (files: readonly File[]) => {
    const fitting = files.filter(({ size }) => size <= EVIDENCE_MAX_BYTES);
    setError(undefined);
    setTooLarge(files.filter((file) => !fitting.includes(file)).map(({ name }) => name));
    setWaiting((count) => count + fitting.length);
    for (const file of fitting) queue.current = queue.current.then(() => storeOne(file));
  };
  return { now, waiting, tooLarge, error, add, cancel: () => abort.current?.abort() };
}

function useIsShown() {
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return isShown;
}

function isCancelled(problem: unknown): boolean {
  return problem instanceof AppError && problem.code === 'cancelled';
}
