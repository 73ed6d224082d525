import { z } from 'zod';
import { MemberId } from '../members/member.ts';
import { Instant } from '../time.ts';
import { Note } from './note.ts';

/** What happened in a case, newest first. Entries other than notes are told by the app from the record. */
export const TimelineEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('note'), at: Instant, note: Note }),
  z.object({ kind: z.literal('report-received'), at: Instant, by: MemberId, channel: z.string() }),
  z.object({ kind: z.literal('answered'), at: Instant }),
  z.object({ kind: z.literal('status-changed'), at: Instant, by: MemberId, to: z.string() }),
  z.object({
    kind: z.literal('meeting'),
    at: Instant,
    meetingId: z.string(),
    decisions: z.number().int(),
    held: z.boolean(),
  }),
  z.object({
    kind: z.literal('sanction'),
    at: Instant,
    sanctionId: z.string(),
    sanction: z.string(),
    ended: z.boolean(),
  }),
  z.object({ kind: z.literal('evidence'), at: Instant, by: MemberId, fileName: z.string() }),
  z.object({ kind: z.literal('task-done'), at: Instant, title: z.string() }),
]);
export type TimelineEntry = z.infer<typeof TimelineEntry>;
