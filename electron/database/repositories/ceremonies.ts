import { z } from 'zod';
import { Ceremony, type CeremonyId, Leaving, TakingOver } from '../../../shared/handover/ceremony.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const COLUMNS = { id: true, direction: true, begunAt: true, endedAt: true, memberId: true } as const;
const Content = { out: Leaving.omit(COLUMNS), in: TakingOver.omit(COLUMNS) };
const Row = z
  .object({
    ...{ id: z.string(), direction: z.enum(['out', 'in']), memberId: z.string(), content: z.string() },
    ...{ begunAt: z.string(), endedAt: z.string().nullable() },
  })
  .transform(({ content, ...row }) => {
    const schema: z.ZodType<object> = Content[row.direction];
    return Ceremony.parse({ ...row, ...readContent(schema, content) });
  });

const SELECT = `SELECT id, direction, begun_at AS begunAt, ended_at AS endedAt, member_id AS memberId, content
  FROM ceremonies`;

/** Those under way first, the latest first. */
export function listCeremonies(db: ReadableDb): Ceremony[] {
  return Row.array().parse(db.prepare(`${SELECT} ORDER BY ended_at IS NOT NULL, begun_at DESC, id DESC`).all());
}

export function getCeremony(db: ReadableDb, id: CeremonyId): Ceremony | undefined {
  return Row.optional().parse(db.prepare(`${SELECT} WHERE id = ?`).get(id));
}

export function insertCeremony(db: WritableDb, ceremony: Ceremony, stamp: Stamp): void {
  db.prepare(
    `INSERT INTO ceremonies (id, direction, begun_at, ended_at, member_id, content, changed, changed_by)
     VALUES (@id, @direction, @begunAt, @endedAt, @memberId, @content, @changed, @changedBy)`,
  ).run({ ...columnsOf(ceremony), ...stamp });
}

export function updateCeremony(db: WritableDb, ceremony: Ceremony, stamp: Stamp): void {
  const { id, endedAt, content } = columnsOf(ceremony);
  const sql = `UPDATE ceremonies SET ended_at = @endedAt, content = @content, changed = @changed, changed_by = @changedBy
    WHERE id = @id`;
  db.prepare(sql).run({ id, endedAt, content, ...stamp });
}

function columnsOf(ceremony: Ceremony) {
  const { id, direction, begunAt, endedAt, memberId } = ceremony;
  const schema: z.ZodType<object> = Content[direction];
  const content = writeContent(schema, ceremony);
  return { id, direction, begunAt, endedAt, memberId, content };
}
