import { z } from 'zod';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

/** What the whole team has agreed on. Each is read and written by the room that it rules, by a schema of that room. */
export type TeamRule = 'promises' | 'quorum' | 'ladder' | 'outside-bodies' | 'conflicts' | 'retention';

/** `preset` as long as the team has not agreed on anything of its own. */
export function getTeamRule<Schema extends z.ZodType>(
  db: ReadableDb,
  rule: { readonly name: TeamRule; readonly schema: Schema; readonly preset: z.output<Schema> },
): z.output<Schema> {
  const content = db.prepare('SELECT content FROM team_rules WHERE name = ?').pluck().get(rule.name);
  return content === undefined ? rule.preset : readContent(rule.schema, z.string().parse(content));
}

export function putTeamRule<Schema extends z.ZodType>(
  db: WritableDb,
  rule: { readonly name: TeamRule; readonly schema: Schema; readonly content: z.output<Schema> },
  stamp: Stamp,
): void {
  db.prepare(
    `INSERT INTO team_rules (name, content, changed, changed_by) VALUES (@name, @content, @changed, @changedBy)
     ON CONFLICT DO UPDATE SET content = @content, changed = @changed, changed_by = @changedBy`,
  ).run({ name: rule.name, content: writeContent(rule.schema, rule.content), ...stamp });
}
