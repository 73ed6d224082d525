import type { IncidentId } from '../../../shared/incidents/incident.ts';

/** Only these cases; all of them where it is undefined. */
export type Only = readonly IncidentId[] | undefined;

/** A condition on a column that holds the id of a case; its value comes from `bound`. */
export function among(column: string): string {
  return `(@only IS NULL OR ${column} IN (SELECT value FROM json_each(@only)))`;
}

export function bound(only: Only): { readonly only: string | null } {
  return { only: only === undefined ? null : JSON.stringify(only) };
}
