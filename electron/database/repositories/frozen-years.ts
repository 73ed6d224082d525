import { z } from 'zod';
import { FrozenYear } from '../../../shared/retention/tally.ts';
import type { Instant } from '../../../shared/time.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Row = z.object({ year: z.number().int(), content: z.string() });

/** What was counted of erased cases, by the year of their report. */
export function listFrozenYears(db: ReadableDb): Map<number, FrozenYear> {
  const rows = Row.array().parse(db.prepare('SELECT year, content FROM frozen_years ORDER BY year').all());
  return new Map(rows.map(({ year, content }) => [year, readContent(FrozenYear, content)]));
}

export function putFrozenYear(db: WritableDb, year: number, frozen: FrozenYear, at: Instant, stamp: Stamp): void {
  db.prepare(
    `INSERT INTO frozen_years (year, frozen_at, content, changed, changed_by)
     VALUES (@year, @at, @content, @changed, @changedBy)
     ON CONFLICT DO UPDATE SET frozen_at = @at, content = @content, changed = @changed, changed_by = @changedBy`,
  ).run({ year, at, content: writeContent(FrozenYear, frozen), ...stamp });
}
