import { z } from 'zod';
import { OtherList, OtherListId } from '../../../shared/other-lists/other-list.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Content = OtherList.pick({ source: true, readings: true, columns: true, headers: true });

/** A list without how many are on it. */
export type OtherListRecord = Omit<OtherList, 'entries'>;

const Row = z
  .object({ id: OtherListId, putAwayOn: z.string().nullable(), content: z.string() })
  .transform(({ content, ...row }): OtherListRecord => ({ ...row, ...readContent(Content, content) }));

const SELECT = 'SELECT id, put_away_on AS putAwayOn, content FROM ban_sources';

/** In the order in which they first came. */
export function listOtherLists(db: ReadableDb): OtherListRecord[] {
  return Row.array().parse(db.prepare(`${SELECT} ORDER BY id`).all());
}

export function getOtherList(db: ReadableDb, id: OtherListId): OtherListRecord | undefined {
  return Row.optional().parse(db.prepare(`${SELECT} WHERE id = ?`).get(id));
}

export function putOtherList(db: WritableDb, list: OtherListRecord, stamp: Stamp): void {
  const { id, putAwayOn, source, readings, columns, headers } = list;
  db.prepare(
    `INSERT INTO ban_sources (id, put_away_on, content, changed, changed_by)
     VALUES (@id, @putAwayOn, @content, @changed, @changedBy)
     ON CONFLICT DO UPDATE SET put_away_on = @putAwayOn, content = @content, changed = @changed, changed_by = @changedBy`,
  ).run({ id, putAwayOn, content: writeContent(Content, { source, readings, columns, headers }), ...stamp });
}
