import { z } from 'zod';
import { MemberId } from '../members/member.ts';
import { Columns } from '../tables/columns.ts';
import { Line, LongText, RequiredLine } from '../text.ts';
import { Day, Instant } from '../time.ts';

export const OtherListId = z.uuid().brand('OtherListId');
export type OtherListId = z.infer<typeof OtherListId>;

/** One reading of a file into a list. */
export const ListReading = z.object({
  at: Instant,
  by: MemberId,
  fileName: Line,
  sha256: z.string(),
  /** What it did to those that were there. */
  how: z.enum(['replace', 'add']),
  entries: z.number().int(),
});
export type ListReading = z.infer<typeof ListReading>;

/** The ban list of another body: its findings, kept apart from our own. */
export const OtherList = z.object({
  id: OtherListId,
  /** Whose list it is. */
  source: RequiredLine,
  putAwayOn: Day.nullable(),
  entries: z.number().int(),
  /** The latest first. */
  readings: z.array(ListReading),
  /** What the columns of the latest reading held, under which headers. */
  columns: Columns,
  headers: z.array(z.string()).default([]),
});
export type OtherList = z.infer<typeof OtherList>;

export const ListedPersonId = z.uuid().brand('ListedPersonId');
export type ListedPersonId = z.infer<typeof ListedPersonId>;

/** Somebody on the list of another body. Never one of our own people by that alone. */
export const ListedPerson = z.object({
  id: ListedPersonId,
  names: z.array(Line),
  emails: z.array(Line),
  handles: z.array(Line),
  organisation: Line,
  startsOn: Day.nullable(),
  /** The last day; null: none was given, so that it holds until somebody says otherwise. */
  endsOn: Day.nullable(),
  /** Where it holds and what else is said, in the words of the source. */
  scope: Line,
  note: LongText,
});
export type ListedPerson = z.infer<typeof ListedPerson>;
