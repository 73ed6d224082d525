import { z } from 'zod';
import { IncidentId, type ParticipantRole } from '../incidents/incident.ts';
import { AcceptedLeak, Leak } from '../leak-check/leak.ts';
import { MemberId } from '../members/member.ts';
import { PersonId } from '../people/person.ts';
import { Line, LongText } from '../text.ts';
import { Instant } from '../time.ts';

/** Handbook §4 and §9: Python Software Foundation, Django, Mozilla, Otter Tech, PyLadies. */
export const LetterKind = z.enum([
  'acknowledgement',
  'notice',
  'decision',
  'outcome',
  'courtesy-note',
  'refusal-of-registration',
  'employer-report',
  'parent-report',
  'announcement',
  'general-statement',
  'reply-to-upset',
  'apology-relay',
]);
export type LetterKind = z.infer<typeof LetterKind>;

/** Whose part in the case gets it. An empty list: nobody of the case, so it has a line for whom it goes to. */
export const GOES_TO: Readonly<Record<LetterKind, readonly ParticipantRole[]>> = {
  acknowledgement: ['reporter'],
  notice: ['reported'],
  decision: ['reported'],
  outcome: ['impacted'],
  'courtesy-note': ['reporter'],
  'refusal-of-registration': ['reported'],
  'employer-report': [],
  'parent-report': [],
  announcement: [],
  'general-statement': [],
  'reply-to-upset': [],
  'apology-relay': ['impacted'],
};

/** How many people must be in copy: a refusal of registration is never sent by one alone (PyLadies). */
export const COPIES_NEEDED: Readonly<Partial<Record<LetterKind, number>>> = { 'refusal-of-registration': 2 };

export const LetterId = z.uuid().brand('LetterId');
export type LetterId = z.infer<typeof LetterId>;

/** What its writer may change until it has left. */
export const LetterFields = z.strictObject({
  /** Whom it goes to when that is nobody of the case, such as "The board of Example Foundation". */
  addressee: Line.default(''),
  copies: z.array(Line).max(10).default([]),
  subject: Line,
  body: LongText,
});
export type LetterFields = z.infer<typeof LetterFields>;

/** What keeps a letter from being signed. `blank-left`: something that the case does not say is still to be filled in. */
export const LetterGap = z.enum([
  'addressee-missing',
  'copies-missing',
  'blank-left',
  'not-one-sentence',
  'marks-open',
]);
export type LetterGap = z.infer<typeof LetterGap>;

/** How it left the app. Nothing is ever sent by the app. */
export const LetterWay = z.enum(['pdf', 'eml', 'clipboard']);
export type LetterWay = z.infer<typeof LetterWay>;

export const LetterSummary = z.object({
  id: LetterId,
  incidentId: IncidentId,
  kind: LetterKind,
  to: PersonId.nullable(),
  subject: Line,
  writtenBy: MemberId,
  /** Whoever changed it last does not sign it. */
  changedBy: MemberId,
  changedAt: Instant,
  /** The second reader. `isWriter`: nobody else may decide in the case, so who changed it last read it again. */
  signed: z.object({ by: MemberId, at: Instant, isWriter: z.boolean() }).nullable(),
  left: z.array(z.object({ by: MemberId, at: Instant, way: LetterWay })),
});
export type LetterSummary = z.infer<typeof LetterSummary>;

export const Letter = LetterSummary.extend({
  fields: LetterFields,
  accepted: z.array(AcceptedLeak),
  /** Places count from the beginning of `checkedText`. */
  leaks: z.array(Leak),
  /** Who may sign now, or what is to be done before. */
  mayBeSigned: z.enum(['by-you', 'by-another', ...LetterGap.options, 'signed']),
});
export type Letter = z.infer<typeof Letter>;

/** What anybody who gets it reads: its words, and below them whom else it names. */
export function checkedText(fields: LetterFields): string {
  const named = [fields.addressee, ...fields.copies].filter((line) => line.trim() !== '');
  return [letterText(fields), ...named].join('\n\n');
}

/** As it goes to the clipboard. */
export function letterText({ subject, body }: Pick<LetterFields, 'subject' | 'body'>): string {
  return `${subject}\n\n${body}`;
}

/** The first thing that is still to be done; undefined when it may be signed. `open`: how many marks are. */
export function gapOf(
  kind: LetterKind,
  to: PersonId | null,
  fields: LetterFields,
  open: number,
): LetterGap | undefined {
  const copies = fields.copies.filter((copy) => copy.trim() !== '').length;
  if (to === null && fields.addressee.trim() === '') return 'addressee-missing';
  if (copies < (COPIES_NEEDED[kind] ?? 0)) return 'copies-missing';
  if (fields.body.trim() === '' || letterText(fields).includes(BLANK)) return 'blank-left';
  if (kind === 'apology-relay' && !isOneSentence(fields.body)) return 'not-one-sentence';
  return open > 0 ? 'marks-open' : undefined;
}

/** Stands in place of what the case does not say. */
export const BLANK = '…………';

/** A relayed apology is one short sentence that needs no answer (handbook §4). */
function isOneSentence(body: string): boolean {
  return body.trim().length <= 200 && !/[.!?…]\s+\S/.test(body.trim()) && !body.includes('?');
}
