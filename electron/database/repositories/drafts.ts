import { z } from 'zod';
import { Draft, DraftKey } from '../../../shared/drafts/draft.ts';
import { MemberId } from '../../../shared/members/member.ts';
import type { Day } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';

const COLUMNS = 'key, content, saved_at AS savedAt';

/** Those whose key starts with a prefix; newest first. */
export function listDrafts(db: ReadableDb, memberId: MemberId, prefix: string): Draft[] {
  const sql = `SELECT ${COLUMNS} FROM drafts WHERE member_id = ? AND substr(key, 1, ?) = ? ORDER BY saved_at DESC, key`;
  return Draft.array().parse(db.prepare(sql).all(memberId, prefix.length, prefix));
}

/** The same without what was typed. */
export function listDraftKeys(db: ReadableDb, memberId: MemberId, prefix: string): Omit<Draft, 'content'>[] {
  const sql = `SELECT key, saved_at AS savedAt FROM drafts WHERE member_id = ? AND substr(key, 1, ?) = ? ORDER BY saved_at DESC, key`;
  return Draft.omit({ content: true })
    .array()
    .parse(db.prepare(sql).all(memberId, prefix.length, prefix));
}

export function getDraft(db: ReadableDb, memberId: MemberId, key: DraftKey): Draft | undefined {
  const sql = `SELECT ${COLUMNS} FROM drafts WHERE member_id = ? AND key = ?`;
  return Draft.optional().parse(db.prepare(sql).get(memberId, key));
}

/** Replaces what was saved under the same key. */
export function insertDraft(db: WritableDb, memberId: MemberId, draft: Draft): void {
  db.prepare(
    `INSERT INTO drafts (member_id, key, content, saved_at) VALUES (@memberId, @key, @content, @savedAt)
     ON CONFLICT DO UPDATE SET content = @content, saved_at = @savedAt`,
  ).run({ memberId, ...draft });
}

const Untouched = z.object({ memberId: MemberId, key: DraftKey });
export type UntouchedDraft = z.infer<typeof Untouched>;

/** Of every member: last saved before a day. */
export function listDraftsUntouched(db: ReadableDb, before: Day): UntouchedDraft[] {
  const sql = 'SELECT member_id AS memberId, key FROM drafts WHERE saved_at < ? ORDER BY saved_at, key';
  return Untouched.array().parse(db.prepare(sql).all(before));
}

/** Of every member. */
export function deleteDraftsOfAll(db: WritableDb, key: DraftKey): void {
  db.prepare('DELETE FROM drafts WHERE key = ?').run(key);
}

export function deleteDraft(db: WritableDb, memberId: MemberId, key: DraftKey): void {
  db.prepare('DELETE FROM drafts WHERE member_id = ? AND key = ?').run(memberId, key);
}
