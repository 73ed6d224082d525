import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { AgendaKey, Meeting } from '../../../shared/meetings/meeting.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useSetMinutes } from './queries.ts';

/** By case and heading. */
type Typed = Readonly<Record<string, string>>;

/** Of one case. */
export interface CaseMinutes {
  readonly of: (key: AgendaKey) => string;
  readonly isPending: (key: AgendaKey) => boolean;
  readonly type: (key: AgendaKey, text: string) => void;
  /** Puts what was typed under a heading into the record; does nothing when it is there already. */
  readonly keep: (key: AgendaKey) => Promise<void>;
  readonly error: unknown;
}

export interface Minutes {
  readonly in: (incidentId: IncidentId) => CaseMinutes;
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
  const minutesIn = (incidentId: IncidentId): CaseMinutes => {
    const agenda = meeting.cases.find((each) => each.incidentId === incidentId)?.agenda ?? [];
    const recorded = (key: AgendaKey) => agenda.find((item) => item.key === key)?.minutes ?? '';
    const place = (key: AgendaKey) => `${incidentId} ${key}`;
    const typed = (key: AgendaKey) => draft.value[place(key)];
    const isPending = (key: AgendaKey) => typed(key) !== undefined && typed(key) !== recorded(key);
    const keep = async (key: AgendaKey) => {
      const minutes = typed(key);
      if (minutes === undefined || !isPending(key)) return;
      await set.mutateAsync({ id: meeting.id, incidentId, key, minutes });
      draft.setValue((all) => (all[place(key)] === minutes ? without(all, place(key)) : all));
    };
    return {
      of: (key) => typed(key) ?? recorded(key),
      isPending,
      type: (key, text) => draft.setValue((all) => ({ ...all, [place(key)]: text })),
      keep,
      error: set.error,
    };
  };
  return {
    in: minutesIn,
    keepAll: async () => {
      for (const { incidentId, agenda } of meeting.cases)
        for (const { key } of agenda) await minutesIn(incidentId).keep(key);
    },
    error: set.error,
  };
}

function without(typed: Typed, place: string): Typed {
  const { [place]: _, ...rest } = typed;
  return rest;
}
