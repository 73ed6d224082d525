import type { EventId } from '../../../shared/events/event.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { isBan, type SanctionKind } from '../../../shared/sanctions/catalogue.ts';
import type { PlanStepInput } from '../../../shared/sanctions/plan-step.ts';
import { SanctionInput, type SanctionScope } from '../../../shared/sanctions/sanction.ts';

/** A sanction while it is being typed: what is not chosen yet is empty. */
export interface TypedSanction {
  readonly kind: SanctionKind | '';
  readonly personId: string;
  readonly scope: SanctionScope;
  readonly scopeNote: string;
  /** Counts where the scope is one event. */
  readonly eventId: EventId | null;
  readonly startsOn: string;
  readonly end: 'indefinite' | 'date';
  readonly endsOn: string;
  /** Of a ban; empty: none was set. */
  readonly reviewOn: string;
  readonly conditions: string;
  readonly precondition: string;
  readonly preconditionMet: boolean;
  readonly keepAwayFrom: readonly string[];
  readonly steps: readonly PlanStepInput[];
  readonly owner: string;
}

/** Fields that are wrong or missing, by the rules of the contract. */
export type Wrong = ReadonlySet<string>;

interface Rules {
  /** The kind may be chosen only if something is given, by the catalogue of the team. */
  readonly needsPrecondition: boolean;
}

/** What will be sent, or the fields that keep it from being sent. What its kind does not ask for is not sent. */
export function checkedSanction(
  incidentId: IncidentId,
  typed: TypedSanction,
  { needsPrecondition }: Rules,
): { input?: SanctionInput; wrong: Wrong } {
  const { end, endsOn, eventId, reviewOn, precondition, preconditionMet, keepAwayFrom, steps, ...rest } = typed;
  const parsed = SanctionInput.safeParse({
    ...rest,
    incidentId,
    endsOn: end === 'date' ? endsOn : null,
    eventId: typed.scope === 'this-event' ? eventId : null,
    reviewOn: typed.kind !== '' && isBan(typed.kind) ? reviewOn || null : null,
    keepAwayFrom: typed.kind === 'no-contact' ? keepAwayFrom : [],
    steps: typed.kind === 'plan' ? steps : [],
    ...(needsPrecondition && { precondition, preconditionMet }),
  });
  const unmet = needsPrecondition ? unmetPart(typed) : [];
  if (parsed.success && unmet.length === 0) return { input: parsed.data, wrong: new Set() };
  const issues = parsed.error?.issues ?? [];
  return { wrong: new Set([...unmet, ...issues.map(({ path }) => String(path[0]))]) };
}

function unmetPart({ precondition, preconditionMet }: TypedSanction): string[] {
  return [...(precondition.trim() === '' ? ['precondition'] : []), ...(preconditionMet ? [] : ['preconditionMet'])];
}
