import { z } from 'zod';
import { IncidentId, IncidentSummary, ParticipantRole } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { PersonId } from '../people/person.ts';
import { MatchReason } from '../people/procedures.ts';
import { Sanction } from '../sanctions/sanction.ts';
import { LongText } from '../text.ts';
import { Instant } from '../time.ts';

/** Somebody of a case who is in another one too, by the same record or by one that is much alike. */
const InBoth = z.object({
  personId: PersonId,
  name: z.string(),
  here: z.array(ParticipantRole),
  /** As they are called there. */
  nameThere: z.string(),
  there: z.array(ParticipantRole),
  /** Why the other record may be of the same human being; empty when it is the same record. */
  reasons: z.array(MatchReason),
});

/** Another case of people who are in this one, whatever came first: a later report tells of a pattern as well. */
export const PastCase = IncidentSummary.pick({
  id: true,
  codeName: true,
  status: true,
  setting: true,
  reportedAt: true,
}).extend({
  people: z.array(InBoth),
  sanctions: z.array(Sanction.pick({ id: true, kind: true, name: true, startsOn: true, endsOn: true, state: true })),
});
export type PastCase = z.infer<typeof PastCase>;

/** Somebody looked at the other cases, or wrote down why not. */
export const PastReview = z.object({ by: MemberId, at: Instant, skipReason: LongText.nullable() });
export type PastReview = z.infer<typeof PastReview>;

export const PastCases = z.object({
  /** Newest report first; only those that this member may see. */
  cases: z.array(PastCase),
  /** Whether all of them were looked at or skipped, so that something can be decided. */
  isSeen: z.boolean(),
  reviews: z.array(PastReview),
});
export type PastCases = z.infer<typeof PastCases>;

export const PastReviewInput = z.strictObject({
  incidentId: IncidentId,
  /** Those that were on the screen. */
  shown: z.array(IncidentId).max(10_000),
  /** Null when they were read. */
  skipReason: LongText.refine((text) => text.trim() !== '', { message: 'must not be empty' }).nullable(),
});
export type PastReviewInput = z.infer<typeof PastReviewInput>;
