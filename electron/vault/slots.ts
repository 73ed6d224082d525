import type { DatabaseKey } from '../database/database-key.ts';
import { deleteKeyFile, readKeyFile, writeKeyFile } from './case-file-folder.ts';
import { type MemberKey, openMemberKey, openWithPassphrase, sealMemberKey, sealWithPassphrase } from './key-files.ts';

interface Cost {
  /** Base-2 logarithm of scrypt's N. */
  readonly workFactor: number;
}

/**
 * Seals a member's key, opens it again as a check, and only then puts it in place of what was there; just before,
 * `beforeWriting`, which may still refuse.
 */
export async function writeCheckedMemberKey(
  folder: string,
  slot: string,
  key: MemberKey,
  { passphrase, workFactor }: Cost & { readonly passphrase: string },
  beforeWriting: () => void = () => undefined,
): Promise<void> {
  const sealed = await sealMemberKey(key, passphrase, workFactor);
  const opened = await openMemberKey(sealed, passphrase);
  assertSame(opened?.databaseKey, key.databaseKey);
  beforeWriting();
  writeKeyFile(folder, slot, sealed);
  assertWritten(folder, slot, sealed);
}

export async function writeCheckedRecoveryKey(
  folder: string,
  key: DatabaseKey,
  recoveryKey: string,
  cost: Cost,
): Promise<void> {
  const sealed = await sealChecked(key, recoveryKey, cost);
  writeKeyFile(folder, 'recovery', sealed);
  assertWritten(folder, 'recovery', sealed);
}

/** Belongs to one key of the database, and so ends with it. */
export function writeShares(folder: string, sealed: Uint8Array, salt: Buffer): void {
  writeKeyFile(folder, 'shares', sealed, salt);
  assertWritten(folder, 'shares', sealed, salt);
}

export async function sealChecked(key: DatabaseKey, recoveryKey: string, { workFactor }: Cost): Promise<Uint8Array> {
  const sealed = await sealWithPassphrase(key, recoveryKey, workFactor);
  assertSame(await openWithPassphrase(sealed, recoveryKey), key);
  return sealed;
}

export function deleteSlot(folder: string, slot: string, salt: Buffer): void {
  deleteKeyFile(folder, slot);
  deleteKeyFile(folder, slot, salt);
}

export function assertSame(opened: DatabaseKey | undefined, key: DatabaseKey): void {
  if (opened?.key.equals(key.key) && opened.salt.equals(key.salt)) return;
  throw new Error('A key file that was just made does not open');
}

function assertWritten(folder: string, slot: string, sealed: Uint8Array, salt?: Buffer): void {
  const written = readKeyFile(folder, slot, salt);
  if (written === undefined || Buffer.compare(written, sealed) !== 0)
    throw new Error('A key file was not written whole');
}
