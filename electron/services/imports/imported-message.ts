import { createHash } from 'node:crypto';
import type { MessageProblem } from '../../../shared/imports/message.ts';
import type { ZonedInstant } from '../../../shared/time.ts';

/** A message as the timeline can take it, whatever file it comes from. */
export interface ImportedMessage {
  readonly kind: 'mail' | 'chat';
  readonly index: number;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly happenedAt: ZonedInstant | null;
  readonly text: string;
  /** The same with time and name where these stood before it; what it adds to another message when it belongs to that. */
  readonly raw: string;
  readonly attachments: readonly ImportedFile[];
  readonly problem: Exclude<MessageProblem, 'already-there'> | null;
  /** The same for the same message in another file. */
  readonly fingerprint: string;
}

export interface ImportedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** In hex, of what does not change when a message is exported again. */
export function fingerprintOf(...parts: readonly (string | null | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
