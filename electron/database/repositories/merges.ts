import { z } from 'zod';
import { MemberId } from '../../../shared/members/member.ts';
import { MergeId } from '../../../shared/people/merge.ts';
import { PersonFields, PersonId } from '../../../shared/people/person.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';

/** What was known of both when they were joined. */
const Content = z.object({ kept: PersonFields, merged: PersonFields });
const Row = z
  .object({
    id: MergeId,
    keptId: PersonId,
    mergedId: PersonId,
    memberId: MemberId,
    at: z.string(),
    undoneAt: z.string().nullable(),
    content: z.string(),
  })
  .transform(({ content, ...row }) => ({ ...row, ...readContent(Content, content) }));
export type MergeRecord = z.output<typeof Row>;

const SELECT = `SELECT id, kept_id AS keptId, merged_id AS mergedId, member_id AS memberId, at, undone_at AS undoneAt, content
  FROM merges`;

export function getMerge(db: ReadableDb, id: MergeId): MergeRecord | undefined {
  return Row.optional().parse(db.prepare(`${SELECT} WHERE id = ?`).get(id));
}

/** Those that hold and joined one of these records to another; the oldest first. */
export function listMergesOf(db: ReadableDb, merged: readonly PersonId[]): MergeRecord[] {
  const sql = `${SELECT} WHERE merged_id IN (SELECT value FROM json_each(?)) AND undone_at IS NULL ORDER BY at, id`;
  return Row.array().parse(db.prepare(sql).all(JSON.stringify(merged)));
}

/** Those that hold and by which a record was kept. */
export function listMergesInto(db: ReadableDb, kept: PersonId): MergeRecord[] {
  return Row.array().parse(db.prepare(`${SELECT} WHERE kept_id = ? AND undone_at IS NULL ORDER BY at, id`).all(kept));
}

export function insertMerge(db: WritableDb, { kept, merged, ...row }: MergeRecord): void {
  db.prepare(
    `INSERT INTO merges (id, kept_id, merged_id, member_id, at, undone_at, content)
     VALUES (@id, @keptId, @mergedId, @memberId, @at, @undoneAt, @content)`,
  ).run({ ...row, content: writeContent(Content, { kept, merged }) });
}

export function updateMergeUndone(db: WritableDb, id: MergeId, undoneAt: string): void {
  db.prepare('UPDATE merges SET undone_at = ? WHERE id = ?').run(undoneAt, id);
}
