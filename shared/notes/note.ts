import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { Line, RequiredLongText } from '../text.ts';
import { Instant, ZonedInstant } from '../time.ts';

export const NoteId = z.uuid().brand('NoteId');
export type NoteId = z.infer<typeof NoteId>;

export const NoteVersion = z.object({ text: RequiredLongText, author: MemberId, writtenAt: Instant });

/** Where a note came from that was not written here: a message, or several of one conversation. */
export const NoteOrigin = z.object({
  kind: z.enum(['mail', 'chat']),
  /** Who wrote, as the message names them. */
  from: Line,
  /** Empty for a conversation. */
  to: Line,
  subject: Line,
  /** Names of the files that came with it, kept as evidence or not. */
  attachments: z.array(Line),
});
export type NoteOrigin = z.infer<typeof NoteOrigin>;

/** A note is amended, never overwritten: `versions` has the first text first and the one that counts last. */
export const Note = z.object({
  id: NoteId,
  incidentId: IncidentId,
  /** When what it tells took place, which may be before it was written. */
  happenedAt: ZonedInstant,
  /** Null for a note that was written here. */
  origin: NoteOrigin.nullable(),
  versions: z.array(NoteVersion).min(1),
});
export type Note = z.infer<typeof Note>;
