import { z } from 'zod';
import { LetterId } from '../../../shared/letters/letter.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { MatchId } from '../../../shared/screening/screening.ts';
import { LongText } from '../../../shared/text.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';

const Content = z.object({ text: LongText, letterId: LetterId.nullable() });
const Row = z
  .object({
    ...{ id: z.string(), matchId: MatchId, kind: z.enum(['letter', 'note']), by: MemberId, at: z.string() },
    content: z.string(),
  })
  .transform(({ content, ...row }) => ({ ...row, ...readContent(Content, content) }));
export type RefusalRecord = z.output<typeof Row>;

const SELECT = `SELECT r.id, r.match_id AS matchId, r.kind, r.member_id AS "by", r.at, r.content FROM refusals r`;

/** Oldest first. */
export function listRefusalsOf(db: ReadableDb, matchId: MatchId): RefusalRecord[] {
  return Row.array().parse(db.prepare(`${SELECT} WHERE r.match_id = ? ORDER BY r.at, r.id`).all(matchId));
}

export function insertRefusal(db: WritableDb, refusal: RefusalRecord): void {
  const { id, matchId, kind, by, at, text, letterId } = refusal;
  db.prepare(
    `INSERT INTO refusals (id, match_id, kind, member_id, at, content) VALUES (@id, @matchId, @kind, @by, @at, @content)`,
  ).run({ id, matchId, kind, by, at, content: writeContent(Content, { text, letterId }) });
}
