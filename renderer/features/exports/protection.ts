import { PdfProtection } from '../../../shared/exports/procedures.ts';

export const PROTECTION_KINDS = ['made', 'own', 'none'] as const;
export type ProtectionKind = (typeof PROTECTION_KINDS)[number];

/** What is chosen and typed in the dialog. Held in memory only: a passphrase is never a draft. */
export interface ProtectionChoice {
  readonly kind: ProtectionKind;
  readonly own: string;
  /** Without a passphrase the file is readable by anyone: that has to be said back. */
  readonly understood: boolean;
}

export const FIRST_CHOICE: ProtectionChoice = { kind: 'made', own: '', understood: false };

const MIN_LENGTH = 12;
const MAX_BYTES = 127;

export function passphraseOf({ kind, own }: ProtectionChoice, made: string): string | undefined {
  if (kind === 'none') return undefined;
  return kind === 'own' ? own.normalize('NFC') : made;
}

/** What an own passphrase lacks; each names a sentence `exports.own.<fault>`. */
export function faultOf(passphrase: string): 'short' | 'long' | undefined {
  if (passphrase.length < MIN_LENGTH) return 'short';
  return new TextEncoder().encode(passphrase).length > MAX_BYTES ? 'long' : undefined;
}

/** Undefined while the choice is not complete. */
export function protectionOf(choice: ProtectionChoice, made: string): PdfProtection | undefined {
  const passphrase = passphraseOf(choice, made);
  if (passphrase === undefined) return choice.understood ? { kind: 'none' } : undefined;
  if (faultOf(passphrase) !== undefined) return undefined;
  return PdfProtection.safeParse({ kind: 'passphrase', passphrase }).data;
}
