import { z } from 'zod';
import { AppealOutcome } from '../appeals/appeal.ts';
import { Cell } from '../assessments/assessment.ts';
import { LetterKind, LetterWay } from '../letters/letter.ts';
import { MemberId } from '../members/member.ts';
import { PromiseKind } from '../promises/promise.ts';
import { SanctionEventKind } from '../sanctions/sanction-event.ts';
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
    kind: z.literal('urgent-decision'),
    at: Instant,
    by: MemberId,
    what: z.string(),
    state: z.enum(['made', 'ratified', 'undone']),
  }),
  z.object({
    kind: z.literal('sanction'),
    at: Instant,
    sanctionId: z.string(),
    /** Its kind, and what the team called it if not by that. */
    sanction: z.string(),
    name: z.string().nullable(),
    event: SanctionEventKind,
  }),
  z.object({ kind: z.literal('flag'), at: Instant, by: MemberId, event: z.enum(['made', 'reviewed', 'ended']) }),
  /** Cell null: impact or risk is still open. */
  z.object({ kind: z.literal('assessment'), at: Instant, by: MemberId, cell: Cell.nullable() }),
  /** Other cases of the people were read before deciding, or not, for a reason. */
  z.object({ kind: z.literal('past-review'), at: Instant, by: MemberId, skipped: z.boolean() }),
  z.object({ kind: z.literal('evidence'), at: Instant, by: MemberId, fileName: z.string() }),
  /** To an outside body, by its name. */
  z.object({ kind: z.literal('referred'), at: Instant, by: MemberId, to: z.string() }),
  /** A promise of the team that was kept, or waived for a reason; answers are told by themselves. */
  z.object({ kind: z.literal('promise'), at: Instant, by: MemberId, promise: PromiseKind, waived: z.boolean() }),
  z.object({ kind: z.literal('letter'), at: Instant, by: MemberId, letter: LetterKind, way: LetterWay }),
  z.object({ kind: z.literal('appeal-received'), at: Instant }),
  z.object({ kind: z.literal('appeal-answered'), at: Instant, by: MemberId, outcome: AppealOutcome }),
  z.object({ kind: z.literal('follow-up'), at: Instant, about: z.string() }),
  z.object({ kind: z.literal('task-done'), at: Instant, title: z.string() }),
]);
export type TimelineEntry = z.infer<typeof TimelineEntry>;
