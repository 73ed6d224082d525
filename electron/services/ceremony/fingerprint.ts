import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { Grant } from '../../../shared/grant.ts';
import { storageFailure } from '../../database/storage-failure.ts';
import type { TaskContext } from '../context.ts';

/** 11 bits each: 88 bits, which nobody finds another file for. */
const WORDS = 8;
const BITS = 11;

/** Reads the file piece by piece, and opens nothing. */
export async function fingerprintFile({ resolve, signal }: TaskContext, { file }: { file: Grant }) {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(resolve(file), { signal })) hash.update(piece);
  } catch (error) {
    throw storageFailure(error, 'read the package') ?? error;
  }
  return { words: fingerprintWords(hash.digest('hex')) };
}

/** The first words of a SHA-256 in hex, to be read aloud and compared. */
export function fingerprintWords(sha256: string): string[] {
  const number = BigInt(`0x${sha256}`);
  return Array.from({ length: WORDS }, (_, index) => {
    const shift = BigInt(256 - BITS * (index + 1));
    return wordlist[Number((number >> shift) & BigInt(2 ** BITS - 1))] ?? '';
  });
}
