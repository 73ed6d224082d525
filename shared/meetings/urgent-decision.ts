import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { LongText, RequiredLine } from '../text.ts';
import { Instant } from '../time.ts';

export const UrgentDecisionId = z.uuid().brand('UrgentDecisionId');
export type UrgentDecisionId = z.infer<typeof UrgentDecisionId>;

/** The group hears of an emergency act within a day (Django). */
export const RATIFY_HOURS = 24;

export const Settled = z.object({
  kind: z.enum(['ratified', 'undone']),
  by: MemberId,
  at: Instant,
  reasons: LongText,
});

/** What one member decided because it could not wait. */
export const UrgentDecision = z.object({
  id: UrgentDecisionId,
  incidentId: IncidentId,
  codeName: z.string(),
  decidedBy: MemberId,
  decidedAt: Instant,
  what: RequiredLine,
  why: LongText,
  /** 24 hours after it was decided. */
  ratifyBy: Instant,
  /** Null as long as it waits for the others. */
  settled: Settled.nullable(),
  /** Whether whoever asks may ratify or undo it: another member than decided, unless nobody else may decide. */
  maySettle: z.boolean(),
});
export type UrgentDecision = z.infer<typeof UrgentDecision>;
