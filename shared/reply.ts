import { z } from 'zod';

/** Every failure a user can act on. The renderer has one sentence for each in its message catalogue (`errors.<code>`). */
export const ErrorCode = z.enum([
  'locked',
  'unknown-procedure',
  'invalid-input',
  'too-large',
  'not-found',
  'conflict',
  'out-of-case',
  'not-answered',
  'case-closed',
  'decided-before',
  'promises-open',
  'on-hold',
  'anonymised',
  'still-needed',
  'unfinished-report',
  'not-confirmed',
  'promise-kept',
  'not-followed-up',
  'not-allowed',
  'not-told',
  'past-not-seen',
  'at-the-door',
  'not-a-door-list',
  'wrong-passphrase',
  'try-later',
  'weak-passphrase',
  'wrong-recovery-key',
  'recovery-key-mistyped',
  'share-mistyped',
  'share-again',
  'share-other-set',
  'shares-missing',
  'wrong-shares',
  'no-shares',
  'missing',
  'not-a-case-file',
  'damaged',
  'wrong-key',
  'other-case-file',
  'newer-format',
  'update-failed',
  'in-use',
  'already-exists',
  'sync-folder',
  'disk-full',
  'read-only',
  'storage',
  'readable-export',
  'nothing-to-export',
  'not-sealed',
  'sealed-damaged',
  'sealed-for-others',
  'sealed-too-large',
  'sealed-no-report',
  'sealed-newer',
  'sealed-again',
  'cannot-strip',
  'unreadable-mail',
  'unreadable-text',
  'too-many-messages',
  'too-many-alike',
  'unreadable-table',
  'wrong-step',
  'not-yet',
  'bad-recipient',
  'precondition',
  'vote-open',
  'not-present',
  'own-decision',
  'no-party',
  'unknown-field',
  'marks-open',
  'copies-missing',
  'addressee-missing',
  'blank-left',
  'not-one-sentence',
  'second-reader',
  'not-signed',
  'letter-left',
  'no-backup-place',
  'backup-place-missing',
  'not-a-backup',
  'backup-damaged',
  'backup-differs',
  'receipt-mistyped',
  'receipt-of-other',
  'not-a-handover',
  'handover-damaged',
  'handover-clock',
  'handover-practice',
  'cancelled',
  'internal',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** Facts for the sentence, such as `{ seconds: 8 }`. Never content of a case. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/** An error the user can act on. Anything else that is thrown is a bug and becomes `internal`. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  /** The message is for the command line and reads: Cannot *do what* "*to what*": *state*. */
  constructor(code: ErrorCode, message: string, options: { details?: ErrorDetails; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.details = options.details ?? {};
  }
}

/** What crosses the border: never a thrown error, so that no stack or SQL text reaches the renderer. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string; readonly details: ErrorDetails };
