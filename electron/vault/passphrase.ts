import { randomInt } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
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

export function ratePassphrase(passphrase: string, known: readonly string[] = []): PassphraseRating {
  const { score, guessesLog10 } = estimator().check(passphrase.slice(0, RATED_CHARACTERS), [...known]);
  return { score, guessesLog10, longEnough: passphrase.length >= PASSPHRASE_MIN };
}

/** Throws `weak-passphrase`. `known` are words an attacker tries first: names of the member and the organisation. */
export function refuseWeakPassphrase(passphrase: string, known: readonly string[]): void {
  const { score, longEnough } = ratePassphrase(passphrase, known);
  if (longEnough && score >= SCORE_MIN) return;
  throw new AppError('weak-passphrase', 'Cannot use this passphrase: it is too easy to guess', { details: { score } });
}

let loaded: ZxcvbnFactory | undefined;

/** Its dictionaries take a moment to index, so not before somebody types a passphrase. */
function estimator(): ZxcvbnFactory {
  loaded ??= new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  });
  return loaded;
}
