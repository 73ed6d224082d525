import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../../shared/reply.ts';
import { readSmallFile, renameDurably, writeDurably } from './durable-files.ts';

/**
 * The files of a case-file folder by name.
 *
 *     casefile.db              the encrypted database; its first 16 bytes, the salt, tell which key is in force
 *     keys/<slot>.age          a member's key file, under their passphrase
 *     keys/<slot>.<salt>.age   the database key with that salt, sealed to the same member: made by a rotation
 *     keys/recovery.age        under the recovery key
 *     keys/recovery.<salt>.age its successor, while a rotation is under way
 *     keys/shares.<salt>.age   the database key with that salt, under what the cards of a split recovery have in common
 */
export const SUFFIX = '.quietroom';
/** Ours are under 1 KB: nobody makes us read a long one. */
const KEY_FILE_MAX_BYTES = 16_384;
/** A team is a dozen people. Each slot costs a second or two to try. */
const SLOTS_MAX = 100;

export function caseFileName(folder: string): string {
  return basename(folder).replace(/\.quietroom$/i, '');
}

export const databaseFile = (folder: string) => join(folder, 'casefile.db');
export const rotatingFile = (folder: string) => join(folder, 'casefile.db.rotating');
export const keysFolder = (folder: string) => join(folder, 'keys');

/** Meaningless, so that a folder does not tell who its members are. */
export function newSlotName(): string {
  return randomBytes(8).toString('hex');
}

/** What stands in `keys/` for one slot (or `recovery`): under a passphrase, and after a rotation sealed for one salt. */
export function readKeyFile(folder: string, slot: string, salt?: Buffer): Uint8Array | undefined {
  return readSmallFile(keyFile(folder, slot, salt), KEY_FILE_MAX_BYTES);
}

export function writeKeyFile(folder: string, slot: string, content: Uint8Array, salt?: Buffer): void {
  writeDurably(keyFile(folder, slot, salt), content);
}

export function deleteKeyFile(folder: string, slot: string, salt?: Buffer): void {
  rmSync(keyFile(folder, slot, salt), { force: true });
}

export function listSlots(folder: string): string[] {
  const slots = readdirSync(keysFolder(folder)).filter((name) => /^[0-9a-f]{16}\.age$/.test(name));
  if (slots.length > SLOTS_MAX)
    throw new AppError('damaged', `Cannot open "${folder}": it has ${slots.length} key files`);
  return slots.map((name) => name.slice(0, -'.age'.length));
}

/** After a rotation: the new recovery key takes the place of the old one, and what no member needs any more goes. */
export function tidyKeys(folder: string, slots: readonly string[], salt: Buffer): void {
  if (readKeyFile(folder, 'recovery', salt) !== undefined) {
    renameDurably(keyFile(folder, 'recovery', salt), keyFile(folder, 'recovery'));
  }
  const needed = new Set([
    'recovery.age',
    `shares.${salt.toString('hex')}.age`,
    ...slots.flatMap((slot) => [`${slot}.age`, `${slot}.${salt.toString('hex')}.age`]),
  ]);
  for (const name of readdirSync(keysFolder(folder))) {
    if (/\.(age|tmp)$/.test(name) && !needed.has(name)) rmSync(join(keysFolder(folder), name), { force: true });
  }
}

/**
 * Whether what the database does not know was left by a rotation. If not, the database itself may be an older one that
 * was put back: then the other keys belong to the newer one, and to delete them would lose it.
 */
export function isRotationLeft(folder: string, salt: Buffer): boolean {
  const current = `.${salt.toString('hex')}.age`;
  const names = readdirSync(keysFolder(folder)).filter((name) => !name.startsWith('shares.'));
  return existsSync(rotatingFile(folder)) || names.some((name) => name.endsWith(current));
}

/** Whether rotations took place: then a key that does not fit may be one from before. */
export function hasRotatedKeys(folder: string): boolean {
  return readdirSync(keysFolder(folder)).some((name) => /^[0-9a-f]{16}\.[0-9a-f]{32}\.age$/.test(name));
}

/** Throws `missing` or `not-a-case-file` unless the folder has the parts of a case file. */
export function assertCaseFileFolder(folder: string): void {
  if (!isFolder(folder)) throw new AppError('missing', `Cannot open "${folder}": there is no such folder`);
  // A link would have keys written elsewhere.
  if (lstatSync(keysFolder(folder), { throwIfNoEntry: false })?.isDirectory()) return;
  const code = folder.toLowerCase().endsWith(SUFFIX) ? 'missing' : 'not-a-case-file';
  throw new AppError(code, `Cannot open "${folder}": it has no folder "keys"`, { details: { part: 'keys' } });
}

function keyFile(folder: string, slot: string, salt?: Buffer): string {
  return join(keysFolder(folder), salt === undefined ? `${slot}.age` : `${slot}.${salt.toString('hex')}.age`);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
