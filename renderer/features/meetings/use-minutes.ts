import type { AgendaKey, Meeting } from '../../../shared/meetings/meeting.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useSetMinutes } from './queries.ts';

type Typed = Partial<Record<AgendaKey, string>>;

export interface Minutes {
  readonly of: (key: AgendaKey) => string;
  readonly isPending: (key: AgendaKey) => boolean;
  readonly type: (key: AgendaKey, text: string) => void;
  /** Puts what was typed under a heading into the record; does nothing when it is there already. */
  readonly keep: (key: AgendaKey) => Promise<void>;
  readonly keepAll: () => Promise<void>;
  readonly error: unknown;
}

/**
 * Minutes are a draft while they are typed and become part of the record when the field is left: one entry of the log
 * for a passage, not one for each letter.
 */
export function useMinutes(meeting: Meeting): Minutes {
  const draft = useDraft<Typed>(`minutes:${meeting.id}`, {});
  const set = useSetMinutes();
  const recorded = (key: AgendaKey) => meeting.agenda.find((item) => item.key === key)?.minutes ?? '';
  const isPending = (key: AgendaKey) => draft.value[key] !== undefined && draft.value[key] !== recorded(key);
  const keep = async (key: AgendaKey) => {
    const minutes = draft.value[key];
    if (minutes === undefined || !isPending(key)) return;
    await set.mutateAsync({ id: meeting.id, key, minutes });
    draft.setValue((typed) => (typed[key] === minutes ? without(typed, key) : typed));
  };
  return {
    of: (key) => draft.value[key] ?? recorded(key),
    isPending,
    type: (key, text) => draft.setValue((typed) => ({ ...typed, [key]: text })),
    keep,
    keepAll: async () => {
      for (const { key } of meeting.agenda) await keep(key);
    },
    error: set.error,
  };
}

function without(typed: Typed, key: AgendaKey): Typed {
  const { [key]: _, ...rest } = typed;
  return rest;
}
