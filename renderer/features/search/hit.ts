import type { SearchHit } from '../../../shared/search/procedures.ts';

export function hitId(index: number): string {
  return `found-${index}`;
}

/** Where a hit leads. */
export function placeOf(hit: SearchHit) {
  if (hit.kind === 'incident') return { to: '/incidents/$id', params: { id: hit.incidentId } } as const;
  return { to: '/people/$id', params: { id: hit.personId } } as const;
}
