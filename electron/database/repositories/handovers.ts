import { z } from 'zod';
import { Clash, HandoverId, KeptHandover } from '../../../shared/handover/handover.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Content = KeptHandover.omit({ id: true, direction: true, at: true, memberId: true });
const Row = z
  .object({
    ...{ id: HandoverId, direction: z.enum(['out', 'in']), at: z.string(), memberId: MemberId },
    content: z.string(),
  })
  .transform(({ content, ...row }): KeptHandover => ({ ...row, ...readContent(Content, content) }));

const SELECT = 'SELECT id, direction, begun_at AS "at", member_id AS memberId, content FROM handovers';

/** Newest first. */
export function listHandovers(db: ReadableDb): KeptHandover[] {
  return Row.array().parse(db.prepare(`${SELECT} ORDER BY begun_at DESC, id DESC`).all());
}

export function getHandover(db: ReadableDb, id: HandoverId): KeptHandover | undefined {
  return Row.optional().parse(db.prepare(`${SELECT} WHERE id = ?`).get(id));
}

export function insertHandover(
  db: WritableDb,
  { id, direction, at, memberId, ...content }: KeptHandover,
  stamp: Stamp,
): void {
  db.prepare(
    `INSERT INTO handovers (id, direction, begun_at, ended_at, member_id, content, changed, changed_by)
     VALUES (@id, @direction, @at, @at, @memberId, @content, @changed, @changedBy)`,
  ).run({ id, direction, at, memberId, content: writeContent(Content, content), ...stamp });
}

const KeptClash = Clash.omit({ incidentId: true, codeName: true });
export type KeptClash = z.infer<typeof KeptClash> & {
  /** The case or the person that it is about. */
  readonly subjectId: string | null;
};
const ClashRow = z
  .object({ subjectId: z.string().nullable(), content: z.string() })
  .transform(({ subjectId, content }): KeptClash => ({ subjectId, ...readContent(KeptClash, content) }));

export function listClashes(db: ReadableDb, id: HandoverId): KeptClash[] {
  const sql = 'SELECT subject_id AS subjectId, content FROM handover_clashes WHERE handover_id = ? ORDER BY position';
  return ClashRow.array().parse(db.prepare(sql).all(id));
}

export function insertClashes(db: WritableDb, id: HandoverId, clashes: readonly KeptClash[]): void {
  const insert = db.prepare(
    'INSERT INTO handover_clashes (handover_id, position, subject_id, content) VALUES (?, ?, ?, ?)',
  );
  for (const [position, { subjectId, ...content }] of clashes.entries())
    insert.run(id, position, subjectId, writeContent(KeptClash, content));
}
