import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { TaskId } from '../tasks/task.ts';
import { Line, LongText, RequiredLine } from '../text.ts';
import { Day, Instant, ZonedInstant } from '../time.ts';
import { MeetingId } from './meeting-id.ts';
import { BallotChoice, Quorum, QuorumRule, VoteOutcome } from './quorum.ts';
import { UrgentDecision } from './urgent-decision.ts';

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
/** Excluded is who is out of every case that the meeting is about. */
export const Attendance = z.object({ memberId: MemberId, presence: Presence });
export type Attendance = z.infer<typeof Attendance>;

/** Who is out of one case, and why as far as the app may know: a party to it, or a declared conflict. */
export const Excluded = z.object({ memberId: MemberId, reason: z.enum(['party', 'hard', 'soft']) });
export type Excluded = z.infer<typeof Excluded>;

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

/** The behaviour plan and the consequence are voted on separately (Python Software Foundation). */
export const VoteSubject = z.enum(['plan', 'consequence', 'other']);
export type VoteSubject = z.infer<typeof VoteSubject>;
export const VoteId = z.uuid().brand('VoteId');
export type VoteId = z.infer<typeof VoteId>;

export const Vote = z.object({
  id: VoteId,
  subject: VoteSubject,
  proposal: RequiredLine,
  ballots: z.array(z.object({ memberId: MemberId, choice: BallotChoice })),
  /** Null as long as votes are taken. By which rule, how many were here, and what came of it. */
  result: z.object({ closedAt: Instant, rule: QuorumRule, quorum: Quorum, outcome: VoteOutcome }).nullable(),
});
export type Vote = z.infer<typeof Vote>;

/** One case in a meeting. */
export const MeetingCase = z.object({
  incidentId: IncidentId,
  codeName: z.string(),
  /** To whoever asks: then nothing but its code name is told. */
  isClosed: z.boolean(),
  agenda: z.array(AgendaItem),
  /** Who carries in the reported person's side. */
  carrier: MemberId.nullable(),
  excluded: z.array(Excluded),
  /** Who has not said yet whether they are too close, once anybody was asked: they do not vote, and do not count. */
  unanswered: z.array(MemberId),
  quorum: Quorum,
  votes: z.array(Vote),
  decisions: z.array(Decision),
  /** Urgent decisions that wait to be ratified; none once the meeting is over. */
  urgent: z.array(UrgentDecision),
});
export type MeetingCase = z.infer<typeof MeetingCase>;

export const Meeting = z.object({
  id: MeetingId,
  startsAt: ZonedInstant,
  place: Line,
  heldAt: Instant.nullable(),
  attendance: z.array(Attendance),
  /** At least one, in the order in which they are spoken about. */
  cases: z.array(MeetingCase),
});
export type Meeting = z.infer<typeof Meeting>;
