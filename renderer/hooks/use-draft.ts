import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { DraftKey } from '../../shared/drafts/draft.ts';
import type { Instant } from '../../shared/time.ts';
import { api } from '../lib/api.ts';
import { DraftSaver } from '../lib/draft-saver.ts';

export interface DraftState<Value> {
  readonly value: Value;
  readonly setValue: (next: Value | ((previous: Value) => Value)) => void;
  /** When it was last kept; undefined as long as nothing was typed. */
  readonly savedAt: Instant | undefined;
  readonly isLoading: boolean;
  /** What is shown was typed earlier and kept. */
  readonly restored: boolean;
  /** It was filed and the form is about to go: filing it once more would make two of it. */
  readonly isDiscarding: boolean;
  /** Forgets what was kept: it was filed, or is not wanted. */
  readonly discard: () => Promise<void>;
}

/**
 * What is being typed in a form, kept in the encrypted store 300 ms after the last change, when the form goes, and before
 * a lock. Nothing typed is lost to a lock, a crash or a closed dialog.
 */
export function useDraft<Value>(key: string, initial: Value): DraftState<Value> {
  const draftKey = DraftKey.parse(key);
  const [typed, setTyped] = useState<{ key: string; value: Value }>();
  const [savedAt, setSavedAt] = useState<Instant>();
  const [isDiscarding, setIsDiscarding] = useState(false);
  const kept = useQuery({ queryKey: ['draft', draftKey], queryFn: () => api.drafts.get({ key: draftKey }), gcTime: 0 });
  const saver = useSaver(draftKey, setSavedAt);

  const restored = kept.data ? (JSON.parse(kept.data.content) as Value) : undefined; // written below, by this same form
  const value = typed?.key === key ? typed.value : (restored ?? initial);
  const latest = useRef(value);
  latest.current = value;

  const setValue = useCallback(
    (next: Value | ((previous: Value) => Value)) => {
      const value = typeof next === 'function' ? (next as (previous: Value) => Value)(latest.current) : next;
      latest.current = value;
      setTyped({ key, value });
      saver.keep(JSON.stringify(value));
    },
    [key, saver],
  );

  const discard = useCallback(async () => {
    setIsDiscarding(true);
    try {
      await saver.discard();
      setTyped(undefined);
      setSavedAt(undefined);
      await kept.refetch();
    } finally {
      setIsDiscarding(false);
    }
  }, [saver, kept.refetch]);

  return {
    value,
    setValue,
    savedAt: savedAt ?? kept.data?.savedAt,
    isLoading: kept.isLoading,
    restored: restored !== undefined,
    isDiscarding,
    discard,
  };
}

function useSaver(key: DraftKey, onSaved: (at: Instant) => void): DraftSaver {
  const [saver, setSaver] = useState(() => new DraftSaver(key, onSaved));
  if (saver.key !== key) setSaver(new DraftSaver(key, onSaved));
  useEffect(() => () => void saver.flush(), [saver]);
  return saver;
}
