import { z } from 'zod';
import { ParticipantRole } from '../incidents/incident.ts';
import { PersonId } from '../people/person.ts';
import { LongText, RequiredLongText } from '../text.ts';

export const LeakKind = z.enum(['name', 'handle', 'email', 'phone', 'time', 'place', 'pronoun', 'phrase']);
export type LeakKind = z.infer<typeof LeakKind>;

/** By what it was found. */
export const LeakReason = z.enum([
  'name',
  'other-name',
  'former-name',
  'code-name',
  'part-of-name',
  'initials',
  'nickname',
  'spelling',
  'script',
  'sound',
  'address',
  'organisation',
  'time',
  'place',
  'gender',
  'account',
  'look',
]);
export type LeakReason = z.infer<typeof LeakReason>;

/** A place in a letter that would tell its recipient more than they told themselves. */
export const Leak = z.object({
  /** UTF-16 code units from the beginning of the letter; `to` is the first one after it. */
  from: z.number().int(),
  to: z.number().int(),
  text: z.string(),
  kind: LeakKind,
  /** Whom it would reveal; null when it may be any of several, or what happened rather than somebody. The name is empty for somebody who is only described. */
  reveals: z.object({ personId: PersonId, name: z.string(), role: ParticipantRole }).nullable(),
  why: LeakReason,
});
export type Leak = z.infer<typeof Leak>;

/** A mark that stays in, and why. It holds for every place of the letter with the same words. */
export const AcceptedLeak = z.strictObject({
  kind: LeakKind,
  text: LongText,
  personId: PersonId.nullable(),
  reason: RequiredLongText,
});
export type AcceptedLeak = z.infer<typeof AcceptedLeak>;

/** The same for every mark that one acceptance covers; it survives changes elsewhere in the letter. */
export function leakKey({ kind, text, personId }: Pick<AcceptedLeak, 'kind' | 'text' | 'personId'>): string {
  return `${kind} ${personId ?? ''} ${text.replace(/\s+/g, ' ').toLowerCase()}`;
}

export function keyOfLeak({ kind, text, reveals }: Leak): string {
  return leakKey({ kind, text, personId: reveals?.personId ?? null });
}

/** Those that must still be removed or accepted before the letter may leave. */
export function openLeaks(leaks: readonly Leak[], accepted: readonly AcceptedLeak[]): Leak[] {
  const keys = new Set(accepted.map(leakKey));
  return leaks.filter((leak) => !keys.has(keyOfLeak(leak)));
}
