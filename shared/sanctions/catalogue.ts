import { z } from 'zod';
import { Line } from '../text.ts';

/**
 * The handbook's catalogue (§4; PyLadies, Boston Python, Otter Tech), mildest first. Each key names a label and an
 * explanation of the message catalogue (`sanctions.<key>`).
 */
export const PresetKind = z.enum([
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
export type PresetKind = z.infer<typeof PresetKind>;

/** A kind that the team added itself. It never keeps anybody out: for that there are "ban" and "leave now". */
export const OwnKind = z.templateLiteral(['own-', z.uuid()]);
export type OwnKind = z.infer<typeof OwnKind>;

export const SanctionKind = z.union([PresetKind, OwnKind]);
export type SanctionKind = z.infer<typeof SanctionKind>;

/** Those that keep a person out, and so stand on the ban list. */
export function isBan(kind: SanctionKind): boolean {
  return kind === 'ban' || kind === 'leave-now';
}

export const BAN_KINDS: readonly SanctionKind[] = PresetKind.options.filter(isBan);

/** Those that only hold under a condition, which must be ticked and answered in words (PyLadies). */
export const PRECONDITION: ReadonlySet<SanctionKind> = new Set(['grant-refund', 'report-to-employer']);

/** One kind as the team has it. Empty words of a preset are the app's own (`sanctions.<kind>`). */
export const CatalogueEntry = z.object({
  kind: SanctionKind,
  name: Line,
  /** What it means in practice. */
  about: Line,
  /** When it may be chosen at all; empty: always, or as the preset says. */
  precondition: Line,
  /** No longer offered. What was decided before stays. */
  isPutAway: z.boolean(),
});
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;

export const CatalogueEntryInput = z
  .strictObject({ ...CatalogueEntry.shape, kind: SanctionKind.nullable() })
  .refine(({ kind, name }) => PresetKind.safeParse(kind).success || name.trim() !== '', {
    message: 'must not be empty',
    path: ['name'],
  });
/** A kind of null is a new one. */
export type CatalogueEntryInput = z.infer<typeof CatalogueEntryInput>;

/** Whether it must be said how its precondition is met. */
export function needsPrecondition({ kind, precondition }: Pick<CatalogueEntry, 'kind' | 'precondition'>): boolean {
  return PRECONDITION.has(kind) || precondition.trim() !== '';
}
