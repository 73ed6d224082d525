import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { mutation, query } from '../procedure.ts';
import { RequiredLongText } from '../text.ts';
import { Day, Instant } from '../time.ts';
import { Choice, DueCase, Hold, Standing } from './due-case.ts';
import { AgreedRule, HowErased, KeptFor, Outcome, RetentionRule } from './rule.ts';

const OfCase = { incidentId: IncidentId, codeName: z.string() };

/** What falls due, in code names, for whoever asks. */
export const RetentionOverview = z.object({
  agreed: AgreedRule,
  /** Up to a year ahead, the earliest first; days that are past wait to be confirmed. */
  days: z.array(z.object({ on: Day, isAnnounced: z.boolean(), cases: z.array(DueCase) })),
  /** After that. */
  later: z.number().int(),
  /** No day is known: the rule keeps them for good, or a ban or another sanction of theirs has no end. */
  withoutDay: z.number().int(),
  /** Their time is over or announced, and something stands against it. */
  waiting: z.array(z.object({ ...OfCase, on: Day, stands: z.array(Standing) })),
  held: z.array(z.object({ ...OfCase, hold: Hold })),
  /** Closed to who asks. */
  leftOut: z.number().int(),
  /** Unfinished forms of anybody that nobody touched for as long as the rule says. */
  drafts: z.number().int(),
});
export type RetentionOverview = z.infer<typeof RetentionOverview>;

export const RetentionSoon = z.object({
  days: z.array(z.object({ on: Day, how: HowErased, count: z.number().int() })),
  holdsToLook: z.number().int(),
});
export type RetentionSoon = z.infer<typeof RetentionSoon>;

export const RetentionOfCase = z.object({
  /** Its names are gone; what is left of it stays. */
  anonymisedAt: Instant.nullable(),
  /** Null as long as it is open. */
  outcome: Outcome.nullable(),
  keep: KeptFor.nullable(),
  how: HowErased.nullable(),
  /** The day on which it may be erased; null: none is known. */
  on: Day.nullable(),
  /** In plain words without content. */
  rule: z.string(),
  stands: z.array(Standing),
  hold: Hold.nullable(),
  choice: Choice.nullable(),
  graceDays: z.number().int(),
});
export type RetentionOfCase = z.infer<typeof RetentionOfCase>;

/** One year. */
export const YearFigures = z.object({
  year: z.number().int(),
  tables: z.array(
    z.object({ table: z.string(), lines: z.array(z.object({ key: z.string(), count: z.number().int() })) }),
  ),
  /** False for somebody who is in conflict with a case: what is small is left out, as it could be made out in it. */
  isFull: z.boolean(),
  /** How many of its cases were erased; they are counted all the same. */
  erased: z.number().int(),
});
export type YearFigures = z.infer<typeof YearFigures>;

export const retentionProcedures = {
  rule: query(z.strictObject({}), AgreedRule),
  setRule: mutation(z.strictObject({ rule: RetentionRule }), AgreedRule),
  /** In short: the announced days with how many cases in which way, and how many holds are to be looked at. */
  soon: query(z.strictObject({ today: Day }), RetentionSoon),
  overview: query(z.strictObject({ today: Day }), RetentionOverview),
  ofCase: query(z.strictObject({ incidentId: IncidentId, today: Day }), RetentionOfCase),
  /** Takes the place of the hold before. */
  hold: mutation(z.strictObject({ incidentId: IncidentId, reason: RequiredLongText, reviewOn: Day.nullable() }), Hold),
  release: mutation(
    z.strictObject({ incidentId: IncidentId, reason: RequiredLongText }),
    z.object({ incidentId: IncidentId }),
  ),
  /** Another day than the rule's for some cases, earlier or later. */
  choose: mutation(
    z.strictObject({ incidentIds: z.array(IncidentId).min(1).max(10_000), on: Day, reason: RequiredLongText }),
    Choice,
  ),
  /** The rule's day again. */
  unchoose: mutation(z.strictObject({ incidentId: IncidentId }), z.object({ incidentId: IncidentId })),
  years: query(z.strictObject({}), z.array(YearFigures)),
  /** Those that nobody touched for as long as the rule says; how many went. */
  discardDrafts: mutation(z.strictObject({ count: z.number().int() }), z.object({ discarded: z.number().int() })),
};
