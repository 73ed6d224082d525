import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Grant } from '../../../shared/grant.ts';
import { type Owed, owedKey } from '../../../shared/promises/owed.ts';
import type { Day } from '../../../shared/time.ts';
import type { TaskContext } from '../context.ts';
import { findOwed } from '../owed-board.ts';
import { type CalendarEntry, calendarFile } from './calendar-file.ts';
import { checkPlace, placeFile } from './place-file.ts';
import { readPrintedWords, type Words } from './printed-words.ts';

/** Writes what is owed as a calendar that anybody can read: code names and dates, and no word of a case. */
export async function exportCalendar(
  context: TaskContext,
  { destination, today }: { readonly destination: Grant; readonly today: Day },
) {
  const path = context.resolve(destination);
  await checkPlace(path);
  const entries = calendarEntries(findOwed(context, { today }), readPrintedWords());
  const bytes = Buffer.from(calendarFile(entries, context.now()));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await placeFile(path, bytes, () => context.mutate(({ audit }) => audit('export.calendar', sha256)));
  return { fileName: basename(path), bytes: bytes.length, sha256, entries: entries.length };
}

/** What has no date yet stands in no calendar. */
export function calendarEntries(owed: readonly Owed[], words: Words): CalendarEntry[] {
  return owed.flatMap((line) => {
    if (line.due === null) return [];
    const what = line.kind === 'promise' ? line.promise : line.kind;
    const summary = words(`print.calendar.${what}`, { codeName: line.codeName });
    return [{ uid: `${owedKey(line)}@quietroom`, when: line.due, summary }];
  });
}
