import { z } from 'zod';
import { FormerShareSet, ShareHolder, ShareSet } from '../../../shared/members/recovery-shares.ts';
import { Instant } from '../../../shared/time.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Content = ShareSet.pick({ name: true }).extend({
  /** SHA-256 of the key file that these cards open. */
  keyFile: z.string(),
  /** `digest` is the SHA-256 of the card as it is written. */
  cards: z.array(ShareHolder.extend({ digest: z.string() })),
  /** False from when it is noted until its key file was seen in its place. */
  inForce: z.boolean(),
  why: FormerShareSet.shape.why.nullable(),
});
const Row = z.object({
  id: z.string(),
  needed: z.number(),
  madeAt: Instant,
  endedAt: Instant.nullable(),
  content: z.string(),
});

export type KeptShareSet = z.infer<typeof Content> & Omit<z.infer<typeof Row>, 'content'>;

/** Newest first, with those that ended. */
export function listShareSets(db: ReadableDb): KeptShareSet[] {
  const rows = db
    .prepare(
      'SELECT id, needed, made_at AS madeAt, ended_at AS endedAt, content FROM recovery_shares ORDER BY made_at DESC, id DESC',
    )
    .all();
  return Row.array()
    .parse(rows)
    .map(({ content, ...row }) => ({ ...row, ...readContent(Content, content) }));
}

export function putShareSet(db: WritableDb, set: KeptShareSet, stamp: Stamp): void {
  const { id, needed, madeAt, endedAt, ...content } = set;
  db.prepare(
    `INSERT INTO recovery_shares (id, needed, made_at, ended_at, content, changed, changed_by)
     VALUES (@id, @needed, @madeAt, @endedAt, @content, @changed, @changedBy)
     ON CONFLICT DO UPDATE SET ended_at = @endedAt, content = @content, changed = @changed, changed_by = @changedBy`,
  ).run({ id, needed, madeAt, endedAt, content: writeContent(Content, content), ...stamp });
}
