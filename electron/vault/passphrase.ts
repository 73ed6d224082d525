import { randomInt } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { AppError } from '../../shared/reply.ts';
import { PASSPHRASE_MIN, type PassphraseRating } from '../../shared/session/session.ts';

/** 2048 words, 11 bits each. */
const SUGGESTED_WORDS = 7;
/** zxcvbn's "safely unguessable" begins at 10^8 guesses: years of one machine at our two seconds a guess. */
const SCORE_MIN = 3;
/** zxcvbn takes long over long texts, and what is longer is strong by its beginning. */
const RATED_CHARACTERS = 128;

/** Words from a list that everybody can spell, chosen by the system's random source: 77 bits. */
export function suggestPassphrase(): string {
  return Array.from({ length: SUGGESTED_WORDS }, () => wordlist[randomInt(wordlist.length)]).join(' ');
}

export async function ratePassphrase(passphrase: string, known: readonly string[] = []): Promise<PassphraseRating> {
  const { score, guessesLog10 } = (await estimator()).check(passphrase.slice(0, RATED_CHARACTERS), [...known]);
  return { score, guessesLog10, longEnough: passphrase.length >= PASSPHRASE_MIN };
}

/** Throws `weak-passphrase`. `known` are words an attacker tries first: names of the member and the organisation. */
export async function refuseWeakPassphrase(passphrase: string, known: readonly string[]): Promise<void> {
  const { score, longEnough } = await ratePassphrase(passphrase, known);
  if (longEnough && score >= SCORE_MIN) return;
  throw new AppError('weak-passphrase', 'Cannot use this passphrase: it is too easy to guess', { details: { score } });
}

let loaded: Promise<ZxcvbnFactory> | undefined;

/** Its dictionaries are large: not loaded before somebody chooses a passphrase. */
function estimator(): Promise<ZxcvbnFactory> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new Factory({ dictionary: { ...common.dictionary, ...english.dictionary }, graphs: common.adjacencyGraphs });
}
