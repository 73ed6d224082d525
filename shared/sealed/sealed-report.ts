import { z } from 'zod';
import { Language } from '../language.ts';
import { Line, LongText } from '../text.ts';
import { Instant } from '../time.ts';
import { FILES_MAX, FILES_MAX_BYTES, SEALED_FORMAT, SEALED_KIND } from './limits.ts';
import { QUESTIONS, type Question } from './questions.ts';

type Asked = (typeof QUESTIONS)[number];
type AnswerTo<Each> = Each extends { choices: readonly (infer Choice)[] } ? Choice | '' : string;
/** Empty where nothing was answered. */
export type SealedAnswers = { readonly [Each in Asked as Each['id']]: AnswerTo<Each> };

function answerTo({ kind, choices = [], max = 0, needed }: Question): z.ZodType {
  if (kind === 'choice') return z.enum([...choices, '']).default('');
  const words = LongText.max(max);
  return needed ? words.refine((text) => text.trim() !== '', { message: 'must not be empty' }) : words.default('');
}

// Built from the questions, so that the form cannot ask what is refused here; the compiler cannot follow that.
const Answers = z.strictObject(
  Object.fromEntries(QUESTIONS.map((question) => [question.id, answerTo(question)])),
) as unknown as z.ZodType<SealedAnswers>;

const SealedFile = z.strictObject({
  fileName: Line,
  mediaType: z.string().max(200).default(''),
  content: z.string().refine(isBase64, { message: 'must be base64' }),
});

/** What is inside a sealed file, as JSON followed by blanks. It comes from anybody: nothing in it is trusted. */
export const SealedReport = z.strictObject({
  kind: z.literal(SEALED_KIND),
  format: z.literal(SEALED_FORMAT),
  language: Language,
  /** What the form was made for. */
  event: Line.default(''),
  /** By the clock of the reporter's device. */
  sealedAt: Instant,
  answers: Answers,
  files: z
    .array(SealedFile)
    .max(FILES_MAX)
    .refine((files) => bytesIn(files) <= FILES_MAX_BYTES, { message: 'must be smaller together' })
    .default([]),
});
export type SealedReport = z.infer<typeof SealedReport>;

/** Not by a pattern for the whole: some programs match millions of groups of four on a stack that is too small for it. */
function isBase64(text: string): boolean {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  return text.length % 4 === 0 && !/[^A-Za-z0-9+/]/.test(text.slice(0, text.length - padding));
}

function bytesIn(files: readonly { content: string }[]): number {
  return files.reduce((sum, { content }) => sum + decodedSize(content), 0);
}

/** Of a text in base64. */
export function decodedSize(base64: string): number {
  return (base64.length / 4) * 3 - (base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0);
}
