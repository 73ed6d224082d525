import { createHash } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { identityToRecipient } from 'age-encryption';
import { recipientWords } from '../../../shared/sealed/recipient-words.ts';
import { getCaseFileRecord } from '../../database/repositories/case-file.ts';
import type { TaskContext } from '../context.ts';

interface Recipient {
  readonly recipient: string;
  readonly words: string;
  /** How the last form said to reach the team; empty before the first. */
  readonly contact: string;
}

/** Whom forms of this case file are sealed to, and the words by which people compare it. */
export async function findRecipient({ db }: TaskContext): Promise<Recipient> {
  const { identity, contact } = getCaseFileRecord(db);
  const recipient = await identityToRecipient(identity);
  const digest = createHash('sha256').update(recipient).digest();
  return { recipient, words: recipientWords(digest, wordlist), contact };
}
