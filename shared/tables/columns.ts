import { z } from 'zod';

/** What a column holds. Several may hold the same: two handles, a middle name. */
export const ColumnRole = z.enum([
  'name',
  'first-name',
  'last-name',
  'other-name',
  'email',
  'handle',
  'organisation',
  'starts-on',
  'ends-on',
  'scope',
  'note',
]);
export type ColumnRole = z.infer<typeof ColumnRole>;

/** One for each column; null: not used. */
export const Columns = z.array(ColumnRole.nullable()).max(200);
export type Columns = z.infer<typeof Columns>;
