import { randomBytes } from 'node:crypto';
import { bech32m } from '@scure/base';
import {
  RECOVERY_KEY_GROUP_LENGTH,
  RECOVERY_KEY_GROUPS,
  type RecoveryKeyGroup,
} from '../../shared/members/recovery-key.ts';
import { AppError } from '../../shared/reply.ts';

/**
 * 128 random bits in bech32m (BIP 350): letters that are not mistaken for each other, and a checksum that finds every
 * wrong character up to three. 26 data and 6 checksum characters make eight groups of four; the part before bech32m's
 * separator is left off on paper.
 */
const KEY_BYTES = 16;
const PREFIX = 'qr';
const LENGTH = RECOVERY_KEY_GROUPS * RECOVERY_KEY_GROUP_LENGTH;

/** Such as `QPZR-Y9X8-GF2T-VDW0-S3JN-54KH-CE6M-UA7L`: this very text is the passphrase of `keys/recovery.age`. */
export function generateRecoveryKey(): string {
  const encoded = bech32m.encode(PREFIX, bech32m.toWords(randomBytes(KEY_BYTES)));
  return inGroups(encoded.slice(PREFIX.length + 1));
}

/** As it was made, from whatever case, blanks and hyphens it was typed with; throws `recovery-key-mistyped`. */
export function readRecoveryKey(typed: string): string {
  const characters = charactersOf(typed);
  const decoded = bech32m.decodeUnsafe(`${PREFIX}1${characters}`);
  if (characters.length !== LENGTH || decoded === undefined) {
    throw new AppError('recovery-key-mistyped', 'Cannot use this recovery key: a character is wrong or missing');
  }
  return inGroups(characters);
}

export function isWellFormedRecoveryKey(typed: string): boolean {
  return (
    bech32m.decodeUnsafe(`${PREFIX}1${charactersOf(typed)}`) !== undefined && charactersOf(typed).length === LENGTH
  );
}

export function hasGroups(recoveryKey: string, groups: readonly RecoveryKeyGroup[]): boolean {
  const written = recoveryKey.split('-');
  const different = new Set(groups.map(({ index }) => index)).size === groups.length;
  return different && groups.every(({ index, text }) => written[index] === charactersOf(text).toUpperCase());
}

/** Without what is only there for the eye. */
export function charactersOf(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toLowerCase();
}

/** As written on paper. */
export function inGroups(characters: string): string {
  const groups = characters.toUpperCase().match(new RegExp(`.{${RECOVERY_KEY_GROUP_LENGTH}}`, 'g'));
  return (groups ?? []).join('-');
}
