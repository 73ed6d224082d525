import { z } from 'zod';
import { DoorPost } from '../door/door.ts';
import { MemberId, MemberRole } from '../members/member.ts';
import { RequiredLine } from '../text.ts';
import { Instant } from '../time.ts';

/** ASVS 6.2.9 asks for at least 64 characters; nothing is cut off (6.2.8). */
export const PASSPHRASE_MIN = 12;
export const PASSPHRASE_MAX = 1024;

/** A passphrase in NFC, so that the same word typed on two systems is the same passphrase. Blanks at the ends are kept. */
export const Passphrase = z
  .string()
  .max(PASSPHRASE_MAX)
  .overwrite((text) => text.normalize('NFC'));
export const NewPassphrase = Passphrase.min(PASSPHRASE_MIN);

/** Becomes the folder `<name>.quietroom`, so only what every file system takes. */
export const CaseFileName = RequiredLine.max(80).regex(/^[^<>:"/\\|?*\p{Cc}\p{Cf}]+$/u, {
  message: 'must not contain < > : " / \\ | ? *',
});

/** A case file this machine has opened before. `id` is no path. */
export const RecentCaseFile = z.object({ id: z.string(), name: z.string(), folder: z.string(), practice: z.boolean() });
export type RecentCaseFile = z.infer<typeof RecentCaseFile>;

export const SessionState = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('closed') }),
  z.object({
    phase: z.literal('locked'),
    name: z.string(),
    practice: z.boolean(),
    /** Known only when it was locked on this machine since the app started. */
    lockedAt: Instant.optional(),
  }),
  z.object({
    phase: z.literal('unlocked'),
    name: z.string(),
    practice: z.boolean(),
    organisation: z.string(),
    member: z.object({ id: MemberId, name: z.string(), role: MemberRole }),
    /** Unlocked with the recovery key: the app asks for a new passphrase at once. */
    byRecoveryKey: z.boolean(),
    idleMinutes: z.number(),
    recoveryKeyConfirmed: z.boolean(),
    /** It stands at a door: nothing else of it is to be seen. */
    door: DoorPost.nullable(),
  }),
]);
export type SessionState = z.infer<typeof SessionState>;

/** How hard a passphrase is to guess, by zxcvbn. `score` 0 to 4; `guessesLog10` is the exponent of the number of guesses. */
export const PassphraseRating = z.object({
  score: z.number().int().min(0).max(4),
  guessesLog10: z.number(),
  longEnough: z.boolean(),
});
export type PassphraseRating = z.infer<typeof PassphraseRating>;
