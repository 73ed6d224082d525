import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { PersonId } from '../people/person.ts';
import { ReportId } from '../reports/report.ts';
import { Line, RequiredLine, RequiredLongText } from '../text.ts';
import { Instant } from '../time.ts';

export const AllegationId = z.uuid().brand('AllegationId');
export type AllegationId = z.infer<typeof AllegationId>;

/** Whether it holds, or why it does not (handbook §3; Wikimedia, Otter Tech). */
export const FindingKind = z.enum(['substantiated', 'not-established', 'not-a-breach', 'mistaken', 'bad-faith']);
export type FindingKind = z.infer<typeof FindingKind>;

export const Finding = z.object({ kind: FindingKind, reasons: RequiredLongText, by: MemberId, at: Instant });
export type Finding = z.infer<typeof Finding>;

/** One thing that somebody is said to have done, as it stands in a case. */
export const AllegationFields = z.strictObject({
  what: RequiredLine,
  /** The part of the policy it touches. */
  policy: Line.default(''),
  /** Which of the reported people of the case; none: it was not told apart, so all of them. */
  against: z.array(PersonId).max(50).default([]),
});
export type AllegationFields = z.infer<typeof AllegationFields>;

export const Allegation = AllegationFields.extend({
  id: AllegationId,
  incidentId: IncidentId,
  /** The report it came with; null when the team set it down later. */
  reportId: ReportId.nullable(),
  createdAt: Instant,
  /** The first one first; the last one counts, and the others stay on record. */
  findings: z.array(Finding),
});
export type Allegation = z.infer<typeof Allegation>;
