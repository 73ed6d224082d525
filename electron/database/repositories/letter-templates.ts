import { z } from 'zod';
import type { LetterKind } from '../../../shared/letters/letter.ts';
import { LetterTemplate } from '../../../shared/letters/template.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

/** Those that the team has put into its own words. */
export function listLetterTemplates(db: ReadableDb): LetterTemplate[] {
  const contents = z.array(z.string()).parse(db.prepare('SELECT content FROM letter_templates').pluck().all());
  return contents.map((content) => readContent(LetterTemplate, content));
}

export function putLetterTemplate(db: WritableDb, template: LetterTemplate, stamp: Stamp): void {
  db.prepare(
    `INSERT INTO letter_templates (kind, content, changed, changed_by) VALUES (@kind, @content, @changed, @changedBy)
     ON CONFLICT DO UPDATE SET content = @content, changed = @changed, changed_by = @changedBy`,
  ).run({ kind: template.kind, content: writeContent(LetterTemplate, template), ...stamp });
}

export function deleteLetterTemplate(db: WritableDb, kind: LetterKind): void {
  db.prepare('DELETE FROM letter_templates WHERE kind = ?').run(kind);
}
