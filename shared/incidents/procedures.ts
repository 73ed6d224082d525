import { z } from 'zod';
import { PersonId, PersonInput } from '../people/person.ts';
import { mutation, query } from '../procedure.ts';
import { Line } from '../text.ts';
import {
  IncidentDetail,
  IncidentFacts,
  IncidentId,
  IncidentStatus,
  IncidentSummary,
  ParticipantKey,
  ParticipantRole,
} from './incident.ts';

export const incidentProcedures = {
  /** Newest report first. `text` is searched in code names and in everything the case says. */
  list: query(
    z.strictObject({
      status: z.enum(['open', 'done', 'all']).default('open'),
      text: Line.default(''),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(200),
    }),
    z.object({ total: z.number().int(), incidents: z.array(IncidentSummary) }),
  ),
  get: query(z.strictObject({ id: IncidentId }), IncidentDetail),
  updateFacts: mutation(z.strictObject({ id: IncidentId, facts: IncidentFacts }), IncidentDetail),
  setStatus: mutation(z.strictObject({ id: IncidentId, status: IncidentStatus }), IncidentDetail),
  /** Stops the response clock: the reporter has been answered. */
  markAnswered: mutation(z.strictObject({ id: IncidentId }), IncidentDetail),
  addParticipant: mutation(
    z.strictObject({
      incidentId: IncidentId,
      role: ParticipantRole,
      person: z.union([z.strictObject({ id: PersonId }), z.strictObject({ details: PersonInput })]),
    }),
    IncidentDetail,
  ),
  removeParticipant: mutation(ParticipantKey, IncidentDetail),
};
