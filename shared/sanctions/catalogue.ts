import { z } from 'zod';

/**
 * The handbook's catalogue (§4; PyLadies, Boston Python, Otter Tech), mildest first. Each key names a label and an
 * explanation of the message catalogue (`sanctions.<key>`).
 */
export const SanctionKind = z.enum([
  'nothing',
  'not-a-breach',
  'spoken-warning',
  'written-warning',
  'no-contact',
  'no-social-events',
  'no-alcohol',
  'talk-ended',
  'video-not-published',
  'no-talks',
  'duties-ended',
  'no-volunteering',
  'grant-refund',
  'plan',
  'public-account',
  'report-to-employer',
  'leave-now',
  'removed-from-membership',
  'ban',
]);
export type SanctionKind = z.infer<typeof SanctionKind>;

/** Those that keep a person out, and so stand on the ban list. */
export function isBan(kind: SanctionKind): boolean {
  return kind === 'ban' || kind === 'leave-now';
}

export const BAN_KINDS: readonly SanctionKind[] = SanctionKind.options.filter(isBan);

/** Those that only hold under a condition, which the picker shows and the conditions field must then answer (PyLadies). */
export const PRECONDITION: ReadonlySet<SanctionKind> = new Set(['grant-refund', 'report-to-employer']);
