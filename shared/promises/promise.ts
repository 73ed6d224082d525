import { z } from 'zod';

/**
 * What a team promises in public. `appeal-window` is no deed but a time that is kept open: until when the reported person
 * may ask for other people to look at the decision.
 */
export const PromiseKind = z.enum(['acknowledge', 'meet', 'answer', 'appeal-window']);
export type PromiseKind = z.infer<typeof PromiseKind>;

/** A length of time as it is published. Business days are Monday to Friday on the calendar of UTC. */
export const Term = z.strictObject({
  count: z.number().int().min(1).max(400),
  unit: z.enum(['hours', 'days', 'business-days', 'weeks']),
});
export type Term = z.infer<typeof Term>;

/** How soon where it came up at an event, and how soon elsewhere; null where nothing is promised. */
const Terms = z.strictObject({ event: Term.nullable(), community: Term.nullable() });

/** What a team has promised, counted from the report unless said otherwise. */
export const PromiseRules = z.strictObject({
  acknowledge: Terms,
  meet: Terms,
  answer: Terms.extend({ from: z.enum(['report', 'meeting']) }),
  /** Counted from the latest decision on a sanction. */
  appealWindow: Term.nullable(),
});
export type PromiseRules = z.infer<typeof PromiseRules>;
