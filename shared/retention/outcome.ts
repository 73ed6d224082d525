import type { FindingKind } from '../allegations/allegation.ts';
import { isBan, type SanctionKind } from '../sanctions/catalogue.ts';
import type { Outcome } from './rule.ts';

export interface Ended {
  readonly status: 'closed' | 'filed';
  /** Kinds of what was decided, and not only proposed. */
  readonly sanctions: readonly SanctionKind[];
  readonly isFlagged: boolean;
  /** Of each allegation the last one; null: none yet. */
  readonly findings: readonly (FindingKind | null)[];
  /** Somebody who was reported can be found again: by a name, a handle, an address. */
  readonly isPersonKnown: boolean;
}

/** The gravest one that holds. What was decided counts, also where it is over. */
export function outcomeOf({ status, sanctions, isFlagged, findings, isPersonKnown }: Ended): Outcome {
  if (sanctions.some(isBan)) return 'banned';
  if (isFlagged) return 'flagged';
  if (isUnfounded(sanctions, findings)) return 'no-violation';
  if (!isPersonKnown) return 'person-unknown';
  return status === 'filed' ? 'filed' : 'resolved';
}

/** What cannot be established may still be part of a pattern, so that it is none of these. */
const UNFOUNDED: ReadonlySet<FindingKind> = new Set(['not-a-breach', 'mistaken', 'bad-faith']);

function isUnfounded(sanctions: Ended['sanctions'], findings: Ended['findings']): boolean {
  if (sanctions.some((kind) => kind !== 'not-a-breach')) return false;
  if (findings.length === 0) return sanctions.length > 0;
  return findings.every((finding) => finding !== null && UNFOUNDED.has(finding));
}
