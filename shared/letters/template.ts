import { z } from 'zod';
import { Line, LongText } from '../text.ts';
import { BLANK, LetterKind } from './letter.ts';

/** What a template may ask the case for, written as `{recipient}`. */
export const TemplateField = z.enum([
  'recipient',
  'organisation',
  'codeName',
  'receivedOn',
  'policy',
  'findings',
  'sanctions',
  'plan',
  'noContact',
  'pattern',
  'answerBy',
  'appealTo',
  'appealUntil',
  'responder',
]);
export type TemplateField = z.infer<typeof TemplateField>;

export const LetterTemplate = z.strictObject({ kind: LetterKind, subject: Line, body: LongText });
export type LetterTemplate = z.infer<typeof LetterTemplate>;

const FIELD = /\{([^{}\n]{1,60})\}/g;

/** The fields of a template that no case can fill, as they were written, each once. */
export function unknownFields(text: string): string[] {
  const named = [...text.matchAll(FIELD)].map(([, name = '']) => name.trim());
  return [...new Set(named.filter((name) => !TemplateField.safeParse(name).success))];
}

/** What many cases do not have: where it is missing, nothing is to be filled in. */
const OPTIONAL: ReadonlySet<TemplateField> = new Set<TemplateField>(['plan', 'noContact', 'pattern']);

/**
 * What the case does not say is left as a blank to fill in: with it a letter cannot be signed. A paragraph that ends in a
 * line with nothing but a plan or a pattern is left out when there is none.
 */
export function fillTemplate(text: string, values: Partial<Record<TemplateField, string>>): string {
  const filled = (written: string, name: string) => {
    const field = TemplateField.safeParse(name.trim()).data;
    return field === undefined ? written : values[field] || (OPTIONAL.has(field) ? '' : BLANK);
  };
  return text
    .split('\n\n')
    .map((paragraph) => paragraph.replace(FIELD, filled))
    .filter((paragraph) => !/(^|\n)$/.test(paragraph))
    .join('\n\n')
    .replaceAll(/ {2,}/g, ' ');
}
