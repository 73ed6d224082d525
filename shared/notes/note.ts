import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { RequiredLongText } from '../text.ts';
import { Instant, ZonedInstant } from '../time.ts';

export const NoteId = z.uuid().brand('NoteId');
export type NoteId = z.infer<typeof NoteId>;

export const NoteVersion = z.object({ text: RequiredLongText, author: MemberId, writtenAt: Instant });

/** A note is amended, never overwritten: `versions` has the first text first and the one that counts last. */
export const Note = z.object({
  id: NoteId,
  incidentId: IncidentId,
  /** When what it tells took place, which may be before it was written. */
  happenedAt: ZonedInstant,
  versions: z.array(NoteVersion).min(1),
});
export type Note = z.infer<typeof Note>;
