import { z } from 'zod';
import { FindingKind } from '../allegations/allegation.ts';
import { Setting } from '../incidents/incident.ts';
import { Sanction } from '../sanctions/sanction.ts';
import { Cell } from './assessment.ts';

/** What was decided, without whom it holds for. `days` null: without an end. */
export const Outcome = Sanction.pick({ kind: true, name: true }).extend({ days: z.number().int().nullable() });
export type Outcome = z.infer<typeof Outcome>;

/** Why a case is like the one that is looked at. */
export const Likeness = z.enum(['cell', 'category', 'person']);

/** An earlier decision without a name, a code name or a day. */
export const Precedent = z.object({
  /** Of the report: YYYY-MM. */
  month: z.string(),
  setting: Setting,
  likeness: z.array(Likeness),
  cell: Cell.nullable(),
  findings: z.array(FindingKind),
  /** None: nothing was imposed. */
  outcomes: z.array(Outcome),
});
export type Precedent = z.infer<typeof Precedent>;

export const Precedents = z.object({
  /** The newest first. */
  lines: z.array(Precedent),
  /** From the mildest answer to the harshest; null when there is no line. */
  range: z.object({ mildest: Outcome.nullable(), harshest: Outcome.nullable() }).nullable(),
});
export type Precedents = z.infer<typeof Precedents>;
