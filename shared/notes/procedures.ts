import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { mutation, query } from '../procedure.ts';
import { RequiredLongText } from '../text.ts';
import { ZonedInstant } from '../time.ts';
import { Note, NoteId } from './note.ts';
import { TimelineEntry } from './timeline.ts';

export const noteProcedures = {
  add: mutation(z.strictObject({ incidentId: IncidentId, text: RequiredLongText, happenedAt: ZonedInstant }), Note),
  /** Adds a newer version. The older ones stay and can be read. */
  amend: mutation(z.strictObject({ id: NoteId, text: RequiredLongText }), Note),
  timeline: query(z.strictObject({ incidentId: IncidentId }), z.array(TimelineEntry)),
};
