import { z } from 'zod';
import { MemberId } from '../members/member.ts';
import { Person, PersonId } from '../people/person.ts';
import { Line, LongText } from '../text.ts';
import { ApproximateTime, Instant } from '../time.ts';

export const IncidentId = z.uuid().brand('IncidentId');
export type IncidentId = z.infer<typeof IncidentId>;

/** Where a case stands. `filed`: kept only, and the reporter is told so (Wikimedia). */
export const IncidentStatus = z.enum(['new', 'deciding', 'acting', 'following-up', 'closed', 'filed']);
export type IncidentStatus = z.infer<typeof IncidentStatus>;

export function isOpen(status: IncidentStatus): boolean {
  return status !== 'closed' && status !== 'filed';
}

/** Where it came up decides how soon an answer is owed. */
export const Setting = z.enum(['event', 'community']);
export type Setting = z.infer<typeof Setting>;

export const ParticipantRole = z.enum(['reporter', 'impacted', 'reported', 'witness', 'other']);
export type ParticipantRole = z.infer<typeof ParticipantRole>;

/** The facts of a case as the team holds them now; the report keeps what was first told. */
export const IncidentFacts = z.object({
  summary: LongText.default(''),
  when: ApproximateTime.default({ kind: 'not-known' }),
  where: Line.default(''),
  circumstances: LongText.default(''),
  /** What in the policy it touches. */
  policy: LongText.default(''),
  setting: Setting,
});
export type IncidentFacts = z.infer<typeof IncidentFacts>;

/** One line in a list: safe for conflicted eyes, so no names and no text of the case. */
export const IncidentSummary = z.object({
  id: IncidentId,
  /** Two invented words, such as "Amber Heron". */
  codeName: z.string(),
  status: IncidentStatus,
  setting: Setting,
  reportedAt: Instant,
  /** When an answer is owed to the reporter; null once one was given. */
  answerDue: Instant.nullable(),
  answeredAt: Instant.nullable(),
  openTasks: z.number().int(),
  /** Names, texts and files are gone since then; null: they are not. */
  anonymisedAt: Instant.nullable(),
});
export type IncidentSummary = z.infer<typeof IncidentSummary>;

export const Participant = z.object({ person: Person, role: ParticipantRole });
export type Participant = z.infer<typeof Participant>;

export const ConflictKind = z.enum(['hard', 'soft']);
/** What the others let somebody who is close to a case see of it. `facts`: no reports, no evidence. `dates`: as if out. */
export const Sees = z.enum(['everything', 'facts', 'dates']);
export type Sees = z.infer<typeof Sees>;
/** As it counts, one for each member. */
export const Conflict = z.object({
  memberId: MemberId,
  kind: ConflictKind,
  /**
   * `party`: found by the app, because the member is one of the people in the case. `possible-party`: they share a name,
   * a handle or an e-mail with one, and nobody has said yet whether they are. `reporter`: the reporter asked for it.
   * `several-soft`: two soft ones make a hard one (CNCF).
   */
  source: z.enum(['declared', 'party', 'possible-party', 'reporter', 'several-soft']),
  /** Of a soft one. */
  sees: Sees.optional(),
  /** Of a possible party: whom they may be. */
  personId: PersonId.optional(),
});
export type Conflict = z.infer<typeof Conflict>;

export const IncidentDetail = IncidentSummary.extend({
  facts: IncidentFacts,
  participants: z.array(Participant),
  conflicts: z.array(Conflict),
  /** Other cases with one of the same people in them. */
  related: z.array(z.object({ id: IncidentId, codeName: z.string(), status: IncidentStatus })),
});
export type IncidentDetail = z.infer<typeof IncidentDetail>;

export const ParticipantKey = z.strictObject({ incidentId: IncidentId, personId: PersonId, role: ParticipantRole });
