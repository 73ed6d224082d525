import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { TaskId } from '../tasks/task.ts';
import { Line, LongText, RequiredLine } from '../text.ts';
import { Day, Instant, ZonedInstant } from '../time.ts';
import { MeetingId } from './meeting-id.ts';

/** The agenda of handbook §4, in its order. Each key names a heading and a question of the message catalogue (`agenda.<key>`). */
export const AGENDA = [
  'excluded',
  'what-happened',
  'their-side',
  'past-incidents',
  'act',
  'what',
  'who-by-when',
  'tell-reported',
  'follow-up-impacted',
  'public',
  'appeal',
] as const;
export const AgendaKey = z.enum(AGENDA);
export type AgendaKey = z.infer<typeof AgendaKey>;

/** One heading of the agenda with what was said under it. */
export const AgendaItem = z.object({ key: AgendaKey, minutes: LongText });

export const Presence = z.enum(['invited', 'present', 'absent', 'excluded']);
export const Attendance = z.object({
  memberId: MemberId,
  presence: Presence,
  /** Why somebody is excluded, as far as the app may know: a party to the case, or a declared conflict. */
  reason: z.enum(['party', 'hard', 'soft']).nullable(),
});
export type Attendance = z.infer<typeof Attendance>;

export const DecisionId = z.uuid().brand('DecisionId');

/** Every decision has an owner and a date, and is a task from then on. */
export const Decision = z.object({
  id: DecisionId,
  text: RequiredLine,
  owner: MemberId,
  due: Day,
  taskId: TaskId,
  doneAt: Instant.nullable(),
});
export type Decision = z.infer<typeof Decision>;

export const Meeting = z.object({
  id: MeetingId,
  incidentId: IncidentId,
  codeName: z.string(),
  startsAt: ZonedInstant,
  place: Line,
  heldAt: Instant.nullable(),
  agenda: z.array(AgendaItem),
  attendance: z.array(Attendance),
  decisions: z.array(Decision),
});
export type Meeting = z.infer<typeof Meeting>;
