import type { Facts } from '../../../shared/backups/facts.ts';
import type { ErrorCode, ErrorDetails } from '../../../shared/reply.ts';

/** What the thread is asked: the folder of a copy, and what opens it. */
export interface Inspection {
  readonly folder: string;
  readonly credential: { readonly key: Uint8Array; readonly salt: Uint8Array } | { readonly passphrase: string };
}

export type InspectionNews =
  | { readonly kind: 'read'; readonly facts: Facts; readonly problems: number; readonly brokenChains: number }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly message: string; readonly details: ErrorDetails };
