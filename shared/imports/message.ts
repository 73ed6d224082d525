import { z } from 'zod';
import { Line, LongText } from '../text.ts';
import { ZonedInstant } from '../time.ts';

/** Of one file. A conversation of more is cut where it is exported. */
export const MESSAGES_MAX = 5000;
/** A pasted conversation or a table: twenty times what so many messages take. Mailboxes may be as large as any evidence. */
export const TEXT_MAX_BYTES = 10 * 1024 * 1024;

export const MessageProblem = z.enum(['no-date', 'unreadable', 'too-large', 'already-there']);
export type MessageProblem = z.infer<typeof MessageProblem>;

/** One message of a file, before it is added. */
export const FoundMessage = z.object({
  /** Its place in the file, from 0. */
  index: z.number().int(),
  from: Line,
  to: Line,
  subject: Line,
  /** Null where the user must say it. */
  happenedAt: ZonedInstant.nullable(),
  /** Of mail the beginning alone. */
  text: LongText,
  attachments: z.array(Line),
  problem: MessageProblem.nullable(),
});
export type FoundMessage = z.infer<typeof FoundMessage>;
