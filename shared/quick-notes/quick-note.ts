import { z } from 'zod';
import { RequiredLongText } from '../text.ts';
import { ZonedInstant } from '../time.ts';

export const QuickNoteId = z.uuid().brand('QuickNoteId');
export type QuickNoteId = z.infer<typeof QuickNoteId>;

/** Written down in passing. It belongs to no case yet, and to nobody but who wrote it. */
export const QuickNote = z.object({
  id: QuickNoteId,
  /** When its typing began, unless its writer said another time. */
  writtenAt: ZonedInstant,
  text: RequiredLongText,
});
export type QuickNote = z.infer<typeof QuickNote>;
