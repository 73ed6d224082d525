import { z } from 'zod';
import { mutation, query, task } from '../procedure.ts';
import { Columns } from '../tables/columns.ts';
import { TableChoices } from '../tables/table.ts';
import { TableFile, TableLook } from '../tables/table-look.ts';
import { Line, RequiredLine } from '../text.ts';
import { Day } from '../time.ts';
import { ListedPerson, OtherList, OtherListId } from './other-list.ts';

const DateOrder = z.enum(['day-month', 'month-day']);

/** A file and how it is to be read; columns as guessed, or as they were for this list before, when they are left out. */
const Reading = {
  source: TableFile,
  choices: TableChoices.default({}),
  columns: Columns.optional(),
  /** How `3/4/2027` is meant, where the file does not tell. */
  dateOrder: DateOrder.optional(),
};

/** What becomes of the rows. */
export const Outcome = z.object({
  /** People that would be, or are, on the list by it. */
  entries: z.number().int(),
  /** Rows that hold no name, e-mail or handle. */
  leftOut: z.object({ count: z.number().int(), row: z.number().int() }).nullable(),
  /** Days that cannot be read: the entry holds without them, and they stay in its note. */
  unreadDays: z.object({ count: z.number().int(), row: z.number().int(), column: z.number().int() }).nullable(),
});
export type Outcome = z.infer<typeof Outcome>;

export const otherListProcedures = {
  /** The lists of other bodies, in the order in which they first came. */
  list: query(z.strictObject({}), z.array(OtherList)),
  /** Who is on one, searched by any part of what it says. */
  people: query(
    z.strictObject({ id: OtherListId, text: Line.default(''), limit: z.number().int().min(1).max(20_000).default(25) }),
    z.object({ found: z.number().int(), people: z.array(ListedPerson) }),
  ),
  /** Reads a file without keeping anything. */
  look: task(
    z.strictObject({ ...Reading, listId: OtherListId.optional() }),
    TableLook.extend({
      ...Outcome.shape,
      /** Of a known list: who is new, and who of it is not in the file. */
      change: z.object({ added: z.number().int(), gone: z.number().int() }).nullable(),
      dateOrder: DateOrder,
      isDateOrderOpen: z.boolean(),
    }),
  ),
  /**
   * Puts those of a file onto a list; logged. Who was on it already and is in the file again stays the same entry, so that
   * what was decided about them holds. `replace`: who is not in the file is taken off. The file itself is not kept. A source
   * that has a list already is read onto that one.
   */
  read: task(
    z.strictObject({
      ...Reading,
      onto: z.union([z.strictObject({ source: RequiredLine }), z.strictObject({ listId: OtherListId })]),
      how: z.enum(['replace', 'add']),
    }),
    z.object({ list: OtherList, ...Outcome.shape, added: z.number().int(), takenOff: z.number().int() }),
  ),
  /** From that day on nobody is compared with it; null: it is in use again. */
  putAway: mutation(z.strictObject({ id: OtherListId, on: Day.nullable() }), OtherList),
};
