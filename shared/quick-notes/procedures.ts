import { z } from 'zod';
import { Draft } from '../drafts/draft.ts';
import { IncidentId } from '../incidents/incident.ts';
import { Note } from '../notes/note.ts';
import { mutation, query } from '../procedure.ts';
import { RequiredLongText } from '../text.ts';
import { ZonedInstant } from '../time.ts';
import { QuickNote, QuickNoteId } from './quick-note.ts';

const Nothing = z.strictObject({});

/** Each member's own, until they become part of a case or of a report. */
export const quickNoteProcedures = {
  keep: mutation(z.strictObject({ text: RequiredLongText, writtenAt: ZonedInstant }), QuickNote),
  /** Those not filed yet, the newest first. */
  list: query(Nothing, z.array(QuickNote)),
  /** Becomes a note of a case, with its own time. */
  file: mutation(z.strictObject({ id: QuickNoteId, incidentId: IncidentId }), Note),
  /** Goes on as a report that is being taken: the draft that holds its words takes its place. */
  beginReport: mutation(z.strictObject({ id: QuickNoteId, draft: Draft.omit({ savedAt: true }).strict() }), Nothing),
  /** Its words are gone then. */
  discard: mutation(z.strictObject({ id: QuickNoteId }), Nothing),
};
