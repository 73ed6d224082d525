import { PASSPHRASE_MIN } from '../../shared/session/session.ts';

/** A passphrase that is being chosen, as typed the first time and once more. */
export interface NewPassphrase {
  readonly typed: string;
  readonly again: string;
}

export const NO_PASSPHRASE: NewPassphrase = { typed: '', again: '' };

export interface PassphraseProblem {
  readonly field: 'typed' | 'again';
  /** Id of its sentence in the message catalogue. */
  readonly message: string;
}

/** What stands in the way before the engine is asked; whether it is strong is the engine's to say. */
export function problemOf({ typed, again }: NewPassphrase): PassphraseProblem | undefined {
  if (typed === '') return { field: 'typed', message: 'ui.passphrase.missing' };
  if (typed.length < PASSPHRASE_MIN) return { field: 'typed', message: 'ui.passphrase.short' };
  if (typed.normalize('NFC') !== again.normalize('NFC')) return { field: 'again', message: 'ui.passphrase.different' };
  return undefined;
}
