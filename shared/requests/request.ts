import { z } from 'zod';
import { addMonths } from '../calendar-days.ts';
import { IncidentId, ParticipantRole } from '../incidents/incident.ts';
import { AcceptedLeak, Leak } from '../leak-check/leak.ts';
import { MemberId } from '../members/member.ts';
import { PersonId } from '../people/person.ts';
import { LongText, RequiredLine, RequiredLongText } from '../text.ts';
import { Day, Instant } from '../time.ts';

export const RequestId = z.uuid().brand('RequestId');
export type RequestId = z.infer<typeof RequestId>;

/** To know what is held, to have it erased, or both. */
export const Wanted = z.enum(['access', 'erasure', 'both']);
export type Wanted = z.infer<typeof Wanted>;

export const RequestFields = z.strictObject({
  /** As they call themselves. */
  asker: RequiredLine,
  /** Who they are in this case file; null when nobody was found, or it is not known yet. */
  personId: PersonId.nullable(),
  wants: Wanted,
  receivedOn: Day,
  /** By what it is known that they are who they say: GDPR, Article 12(6). */
  identified: LongText.max(5_000).default(''),
});
export type RequestFields = z.infer<typeof RequestFields>;

export const RequestEnd = z.strictObject({
  how: z.enum(['answered', 'nothing-held', 'refused', 'withdrawn']),
  /** Why it was refused, how it was answered. */
  note: RequiredLongText.max(5_000),
});
export type RequestEnd = z.infer<typeof RequestEnd>;

export const PersonRequest = z.object({
  ...RequestFields.shape,
  id: RequestId,
  memberId: MemberId,
  due: Day,
  /** Two months more, told to whoever asked: GDPR, Article 12(3). */
  extended: RequiredLongText.max(5_000).nullable(),
  answer: LongText,
  accepted: z.array(AcceptedLeak).max(200),
  /** When the answer was saved, to be handed over. */
  saved: z.array(z.object({ by: MemberId, at: Instant })),
  answeredAt: Instant.nullable(),
  end: RequestEnd.nullable(),
});
export type PersonRequest = z.infer<typeof PersonRequest>;

/**
 * `leaks`: what the answer as it was written would tell them of others. `answerIsClosed`: whoever wrote it sees cases that
 * this member does not, so they see no answer, whatever it says.
 */
export const OpenedRequest = PersonRequest.extend({ leaks: z.array(Leak), answerIsClosed: z.boolean() });
export type OpenedRequest = z.infer<typeof OpenedRequest>;

export const RequestLine = PersonRequest.pick({
  ...{ id: true, asker: true, wants: true, receivedOn: true, due: true, answeredAt: true },
});
export type RequestLine = z.infer<typeof RequestLine>;

export const Place = z.enum([
  ...(['person', 'case', 'report', 'evidence', 'note', 'meeting', 'task', 'assessment', 'sanction', 'letter'] as const),
  ...(['appeal', 'flag', 'event', 'list', 'told', 'team', 'log'] as const),
]);
export type Place = z.infer<typeof Place>;

/** One record that says something of them. */
export const Finding = z.object({
  place: Place,
  incident: z.object({ id: IncidentId, codeName: z.string() }).nullable(),
  /** It is about them by their record; names them; may name them: a part of the name, a nickname, another spelling. */
  how: z.enum(['about', 'named', 'maybe']),
  role: ParticipantRole.nullable(),
  /** What was typed there, around the name. */
  says: z.array(z.string()),
});
export type Finding = z.infer<typeof Finding>;

export const Findings = z.object({
  /** Every form that was looked for. */
  names: z.array(z.string()),
  findings: z.array(Finding),
  /** More than can be shown were found. */
  cut: z.boolean(),
  /** Cases that are closed to whoever searched: another member has to search them. */
  closedCases: z.number().int(),
});
export type Findings = z.infer<typeof Findings>;

/** GDPR, Article 12(3): within one month, in hard cases within three. */
export function dueOf(receivedOn: Day, extended: boolean): Day {
  return addMonths(receivedOn, extended ? 3 : 1);
}
