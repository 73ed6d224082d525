import { LetterKind } from '../../../shared/letters/letter.ts';
import { type LetterTemplate, unknownFields } from '../../../shared/letters/template.ts';
import { AppError } from '../../../shared/reply.ts';
import type { ReadableDb } from '../../database/handles.ts';
import {
  deleteLetterTemplate,
  listLetterTemplates,
  putLetterTemplate,
} from '../../database/repositories/letter-templates.ts';
import type { MutationContext, QueryContext } from '../context.ts';
import { readPrintedWords, type Words } from '../export/printed-words.ts';

/** The team's own words where it has some, else the app's. */
export function readTemplates({ db }: QueryContext): (LetterTemplate & { isOwn: boolean })[] {
  return LetterKind.options.map((kind) => {
    const own = ownTemplate(db, kind);
    return { ...(own ?? presetTemplate(kind)), isOwn: own !== undefined };
  });
}

export function templateOf(db: ReadableDb, kind: LetterKind): LetterTemplate {
  return ownTemplate(db, kind) ?? presetTemplate(kind);
}

/** Throws `unknown-field` with the names of those that no case can fill. */
export function setTemplate({ db, stamp, audit }: MutationContext, template: LetterTemplate): LetterTemplate {
  const unknown = unknownFields(`${template.subject}\n${template.body}`).map((name) => `{${name}}`);
  if (unknown.length > 0) {
    const fields = unknown.join(', ');
    const message = `Cannot save the template "${template.kind}": no case can fill ${fields}`;
    throw new AppError('unknown-field', message, { details: { fields } });
  }
  putLetterTemplate(db, template, stamp());
  audit('settings.letter-template-set', template.kind);
  return template;
}

export function resetTemplate({ db, audit }: MutationContext, { kind }: { kind: LetterKind }): LetterTemplate {
  deleteLetterTemplate(db, kind);
  audit('settings.letter-template-reset', kind);
  return presetTemplate(kind);
}

function ownTemplate(db: ReadableDb, kind: LetterKind): LetterTemplate | undefined {
  return listLetterTemplates(db).find((template) => template.kind === kind);
}

/** The app's own words, which name neither who reported nor when, where or how it happened. */
export function presetTemplate(kind: LetterKind, words: Words = readPrintedWords()): LetterTemplate {
  return { kind, subject: words(`print.letter.${kind}.subject`), body: words(`print.letter.${kind}.body`) };
}
