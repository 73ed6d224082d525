import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { Engine } from '../engine/engine.ts';
import { type Api, grantPath } from './ask-engine.ts';

/**
 * Makes a report of a sealed file: a new case, or one more report of `incidentId`. It counts as received now, and at an event
 * when the form was made for one.
 */
export async function importSealed(engine: Engine, api: Api, path: string, incidentId?: IncidentId) {
  const source = { file: grantPath(engine, path) };
  const { event } = await api.sealed.open({ source });
  const receivedAt = { at: new Date().toISOString(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  const setting = event === '' ? 'community' : 'event';
  return api.sealed.file({ source, receivedAt, setting, ...(incidentId && { incidentId }) });
}
