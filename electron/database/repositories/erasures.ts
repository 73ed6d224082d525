import { z } from 'zod';
import { Erasure } from '../../../shared/erasures/erasure.ts';
import type { Instant } from '../../../shared/time.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';

const Content = Erasure.pick({ rule: true, counts: true, people: true, unreached: true, along: true });
const Row = Erasure.omit({ rule: true, counts: true, people: true, unreached: true, along: true, isCleaned: true })
  .extend({ content: z.string(), cleanedAt: z.string().nullable() })
  .transform(({ content, cleanedAt, ...row }): Erasure => {
    return { ...row, ...readContent(Content, content), isCleaned: cleanedAt !== null };
  });

/** Newest first. */
export function listErasures(db: ReadableDb): Erasure[] {
  const sql = `SELECT id, kind, subject_kind AS subjectKind, subject_id AS subjectId, at, member_id AS memberId, content,
      cleaned_at AS cleanedAt
    FROM erasures ORDER BY at DESC, id DESC`;
  return Row.array().parse(db.prepare(sql).all());
}

export function insertErasure(db: WritableDb, erasure: Omit<Erasure, 'isCleaned'>): void {
  const { id, kind, subjectKind, subjectId, at, memberId } = erasure;
  db.prepare(
    `INSERT INTO erasures (id, kind, subject_kind, subject_id, at, member_id, content)
     VALUES (@id, @kind, @subjectKind, @subjectId, @at, @memberId, @content)`,
  ).run({ ...{ id, kind, subjectKind, subjectId, at, memberId }, content: writeContent(Content, erasure) });
}

/** Of all that were not yet. */
export function markCleaned(db: WritableDb, at: Instant): void {
  db.prepare('UPDATE erasures SET cleaned_at = ? WHERE cleaned_at IS NULL').run(at);
}
