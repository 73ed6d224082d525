import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { SanctionKind } from '../../../shared/sanctions/catalogue.ts';
import { SanctionInput, type SanctionScope } from '../../../shared/sanctions/sanction.ts';

/** A sanction while it is being typed: what is not chosen yet is empty. */
export interface TypedSanction {
  readonly kind: SanctionKind | '';
  readonly personId: string;
  readonly scope: SanctionScope;
  readonly scopeNote: string;
  readonly startsOn: string;
  readonly end: 'indefinite' | 'date';
  readonly endsOn: string;
  readonly conditions: string;
  readonly owner: string;
}

/** Fields that are wrong or missing, by the rules of the contract. */
export type Wrong = ReadonlySet<string>;

/** What will be sent, or the fields that keep it from being sent. */
export function checkedSanction(incidentId: IncidentId, typed: TypedSanction): { input?: SanctionInput; wrong: Wrong } {
  const { end, endsOn, ...rest } = typed;
  const parsed = SanctionInput.safeParse({ ...rest, incidentId, endsOn: end === 'date' ? endsOn : null });
  if (parsed.success) return { input: parsed.data, wrong: new Set() };
  return { wrong: new Set(parsed.error.issues.map(({ path }) => String(path[0]))) };
}
