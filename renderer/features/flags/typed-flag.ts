import { FlagInput } from '../../../shared/bans/flag.ts';
import type { EventId } from '../../../shared/events/event.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { SanctionScope } from '../../../shared/sanctions/sanction.ts';
import type { Day } from '../../../shared/time.ts';

/** A flag while it is being typed: what is not chosen yet is empty. */
export interface TypedFlag {
  readonly personId: string;
  readonly scope: SanctionScope;
  readonly scopeNote: string;
  /** Counts where the scope is one event. */
  readonly eventId: EventId | null;
  readonly startsOn: string;
  readonly end: 'indefinite' | 'date';
  readonly endsOn: string;
  readonly reviewOn: string;
  readonly advice: string;
  readonly owner: string;
}

/** A warning that nobody looks at again outlives its reason: it is looked at after half a year unless somebody says otherwise. */
export function emptyFlag(personId: string, today: Day): TypedFlag {
  return {
    ...{ personId, scope: 'all-events', scopeNote: '', eventId: null },
    ...{ startsOn: today, end: 'indefinite', endsOn: '', reviewOn: halfAYearAfter(today), advice: '', owner: '' },
  };
}

/** What will be sent, or the fields that keep it from being sent. */
export function checkedFlag(
  incidentId: IncidentId | null,
  { end, endsOn, reviewOn, eventId, ...rest }: TypedFlag,
): { input?: FlagInput; wrong: ReadonlySet<string> } {
  const parsed = FlagInput.safeParse({
    ...rest,
    incidentId,
    eventId: rest.scope === 'this-event' ? eventId : null,
    endsOn: end === 'date' ? endsOn : null,
    reviewOn: reviewOn || null,
  });
  if (parsed.success) return { input: parsed.data, wrong: new Set() };
  return { wrong: new Set(parsed.error.issues.map(({ path }) => String(path[0]))) };
}

const HALF_A_YEAR_DAYS = 182;

function halfAYearAfter(day: Day): Day {
  return new Date(Date.parse(day) + HALF_A_YEAR_DAYS * 86_400_000).toISOString().slice(0, 10);
}
