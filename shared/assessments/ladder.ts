import { z } from 'zod';
import { Line, LongText, RequiredLine } from '../text.ts';
import { Cell } from './assessment.ts';

/** A step of the answer, in words that the team can put into a letter. */
export const Rung = z.strictObject({
  name: RequiredLine,
  /** What it answers. */
  event: LongText.default(''),
  consequence: LongText.default(''),
  /** What whoever did it can do to make good. */
  repair: LongText.default(''),
});
export type Rung = z.infer<typeof Rung>;

const fields = {
  /** Where it comes from, such as "Contributor Covenant 3.0, in our own words". */
  source: Line.default(''),
  /** The mildest first. */
  rungs: z.array(Rung).min(1).max(12),
  /** Which rung each field of the matrix suggests, by its place among the rungs. */
  matrix: z.record(Cell, z.number().int().min(0)),
};
export const Ladder = z
  .strictObject(fields)
  .refine(({ rungs, matrix }) => Object.values(matrix).every((rung) => rung < rungs.length), {
    message: 'must name a rung that there is',
    path: ['matrix'],
  });
export type Ladder = z.infer<typeof Ladder>;

export function rungFor({ rungs, matrix }: Ladder, cell: Cell): Rung | undefined {
  return rungs[matrix[cell]];
}
