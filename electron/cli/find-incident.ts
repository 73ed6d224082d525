import type { IncidentSummary } from '../../shared/incidents/incident.ts';
import { AppError } from '../../shared/reply.ts';
import type { Api } from './ask-engine.ts';

/** By code name or id, for somebody who is `doing` something with it. Two cases may have the same code name once copies were merged: then the id tells them apart. */
export async function findIncident(api: Api, name: string, doing: string): Promise<IncidentSummary> {
  const same = (text: string) => text.toLocaleLowerCase() === name.toLocaleLowerCase();
  const all = await allIncidents(api);
  const [first, second] = all.filter(({ id, codeName }) => same(id) || same(codeName));
  if (first === undefined) throw new AppError('not-found', `Cannot ${doing} "${name}": no incident has this code name`);
  if (second === undefined) return first;
  throw new AppError('conflict', `Cannot ${doing} "${name}": several incidents have this code name, so give the id`);
}

async function allIncidents(api: Api): Promise<IncidentSummary[]> {
  const found: IncidentSummary[] = [];
  for (;;) {
    const { total, incidents } = await api.incidents.list({ status: 'all', offset: found.length, limit: 1000 });
    found.push(...incidents);
    if (incidents.length === 0 || found.length >= total) return found;
  }
}
