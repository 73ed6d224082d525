import { z } from 'zod';
import { Space, SpaceId } from '../../../shared/spaces/space.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Content = Space.pick({ name: true, keeper: true });
const Row = z
  .object({ id: SpaceId, kind: Space.shape.kind, retiredOn: z.string().nullable(), content: z.string() })
  .transform(({ content, ...row }): Space => ({ ...row, ...readContent(Content, content) }));

const SELECT = 'SELECT id, kind, retired_on AS retiredOn, content FROM spaces';

/** In use first, each by name. */
export function listSpaces(db: ReadableDb): Space[] {
  const sql = `${SELECT} ORDER BY retired_on IS NOT NULL, json_extract(content, '$.name') COLLATE NOCASE, id`;
  return Row.array().parse(db.prepare(sql).all());
}

export function getSpace(db: ReadableDb, id: SpaceId): Space | undefined {
  return Row.optional().parse(db.prepare(`${SELECT} WHERE id = ?`).get(id));
}

export function putSpace(db: WritableDb, { id, kind, retiredOn, ...content }: Space, stamp: Stamp): void {
  db.prepare(
    `INSERT INTO spaces (id, kind, retired_on, content, changed, changed_by)
     VALUES (@id, @kind, @retiredOn, @content, @changed, @changedBy)
     ON CONFLICT (id) DO UPDATE SET kind = @kind, retired_on = @retiredOn, content = @content,
       changed = @changed, changed_by = @changedBy`,
  ).run({ id, kind, retiredOn, content: writeContent(Content, content), ...stamp });
}
