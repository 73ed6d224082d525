import { z } from 'zod';
import { Conflict, IncidentId, IncidentStatus } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { Instant } from '../time.ts';
import { OutsideBody, Referral } from './outside-body.ts';

/** What a member says of themselves in a case. Why is never asked. */
export const ConflictAnswer = z.enum(['none', 'soft', 'hard']);
export type ConflictAnswer = z.infer<typeof ConflictAnswer>;

/** A case that somebody has not answered about. */
export const CaseToAnswer = z.object({ incidentId: IncidentId, codeName: z.string() });
export type CaseToAnswer = z.infer<typeof CaseToAnswer>;

/** When few are left, who could still decide, and where the case can go instead. */
export const WayOut = z.object({
  /** Members who see into cases, are in no conflict with this one and have not left. */
  free: z.number().int(),
  /** Somebody is in conflict, and fewer are free than the team's rule asks for. */
  isTooFew: z.boolean(),
  bodies: z.array(OutsideBody),
  referrals: z.array(Referral),
});
export type WayOut = z.infer<typeof WayOut>;

/** All that a member is told before they answer: the code name and the reported people, never reporter or witnesses (PSF). */
export const ConflictQuestion = z.object({
  incidentId: IncidentId,
  codeName: z.string(),
  status: IncidentStatus,
  reportedAt: Instant,
  /** What the reported people are called; empty for a member who is out of the case, or where nobody has a name. */
  reported: z.array(z.string()),
  /** Of the one who asks; null: not answered yet. */
  answer: ConflictAnswer.nullable(),
  /** How the one who asks is in conflict, whoever said so. */
  conflict: Conflict.pick({ kind: true, sees: true }).nullable(),
  /** Whether they are out of the case: code name, status and dates only. */
  isOut: z.boolean(),
  /** Whether they must answer first. Somebody who is alone in the team is not asked: nobody could take over. */
  isAsked: z.boolean(),
  wayOut: WayOut,
});
export type ConflictQuestion = z.infer<typeof ConflictQuestion>;

/** For those who see into the case: who answered what, and to whom the reporter or the app says otherwise. */
export const CaseConflicts = z.object({
  conflicts: z.array(Conflict),
  answers: z.array(z.object({ memberId: MemberId, answer: ConflictAnswer.nullable() })),
  wayOut: WayOut,
});
export type CaseConflicts = z.infer<typeof CaseConflicts>;
