import { closeSync, openSync, rmSync } from 'node:fs';
import { type DatabaseKey, withKeyText } from '../database/database-key.ts';
import type { WritableDb } from '../database/handles.ts';
import { connect, keyed } from '../database/open-database.ts';
import { setForEveryUse } from '../database/pragmas.ts';
import { listMemberSlots, type MemberSlot } from '../database/repositories/members.ts';
import { databaseFile, deleteKeyFile, rotatingFile, writeKeyFile } from './case-file-folder.ts';
import { renameDurably, syncFile } from './durable-files.ts';
import { openWithIdentity, sealToRecipient } from './key-files.ts';
import { assertSame, sealChecked } from './slots.ts';

/** The new key, sealed for everyone who will need it; nothing of it is on the disk yet. */
export interface SealedKeys {
  readonly forSlots: ReadonlyMap<string, Uint8Array>;
  readonly forRecovery: Uint8Array;
}

/** `identity` is the present member's, if one is here: their new key is opened as a check. */
export async function sealNewKey(
  key: DatabaseKey,
  slots: readonly MemberSlot[],
  recovery: { readonly recoveryKey: string; readonly workFactor: number },
  own: { readonly slot: string; readonly identity: string } | undefined,
): Promise<SealedKeys> {
  const forSlots = new Map<string, Uint8Array>();
  for (const { slot, recipient } of slots) {
    const sealed = await sealToRecipient(key, recipient);
    if (own?.slot === slot) assertSame(await openWithIdentity(sealed, own.identity), key);
    forSlots.set(slot, sealed);
  }
  return { forSlots, forRecovery: await sealChecked(key, recovery.recoveryKey, recovery) };
}

/**
 * Copies the database, gives the copy its new key and `change`, checks it, writes the sealed keys beside the old ones.
 * Nothing that is in force is touched. Never a rekey in place: killed half-way, it left files that no key opened.
 */
export function prepareCopy(
  db: WritableDb,
  folder: string,
  keys: { readonly old: DatabaseKey; readonly new: DatabaseKey; readonly sealed: SealedKeys },
  change: (copy: WritableDb) => void,
): void {
  const copy = copyBeside(db, folder);
  rekeyCopy(copy, keys.old, keys.new);
  const slots = changeAndCheck(copy, keys.new, change);
  for (const { slot } of slots) {
    const sealed = keys.sealed.forSlots.get(slot);
    if (sealed === undefined) throw new Error('A slot appeared during the rotation');
    writeKeyFile(folder, slot, sealed, keys.new.salt);
  }
  writeKeyFile(folder, 'recovery', keys.sealed.forRecovery, keys.new.salt);
  syncFile(copy);
}

/** The same without a new key: only rows that are there, on pages that held nothing else. */
export function prepareSameAgain(db: WritableDb, folder: string, key: DatabaseKey): void {
  const copy = copyBeside(db, folder);
  changeAndCheck(copy, key, () => undefined);
  syncFile(copy);
}

/** The instant in which the new key comes into force. The old database is closed, without a journal beside it. */
export function swapInCopy(folder: string): void {
  renameDurably(rotatingFile(folder), databaseFile(folder));
}

/** No journal may stand beside the file that takes this one's place. */
export function closeForSwap(db: WritableDb): void {
  db.pragma('wal_checkpoint(TRUNCATE)');
  const mode = db.pragma('journal_mode = DELETE', { simple: true });
  db.close();
  if (mode !== 'delete') throw new Error('The database did not leave its journal');
}

/** What a rotation left that did not come into force. */
export function discardCopy(folder: string, sealed?: SealedKeys, salt?: Buffer): void {
  if (salt !== undefined)
    for (const slot of [...(sealed?.forSlots.keys() ?? []), 'recovery']) deleteKeyFile(folder, slot, salt);
  deleteDatabase(rotatingFile(folder));
}

function copyBeside(db: WritableDb, folder: string): string {
  const copy = rotatingFile(folder);
  deleteDatabase(copy);
  closeSync(openSync(copy, 'wx', 0o600)); // SQLite alone would let others read it
  db.prepare('VACUUM INTO ?').run(copy);
  return copy;
}

function rekeyCopy(copy: string, from: DatabaseKey, to: DatabaseKey): void {
  const db = connect(copy, from);
  try {
    db.pragma('journal_mode = DELETE');
    withKeyText(to, (text) => keyed(db).rekey(text));
  } finally {
    db.close();
  }
}

function changeAndCheck(copy: string, key: DatabaseKey, change: (copy: WritableDb) => void): MemberSlot[] {
  const db = connect(copy, key) as WritableDb; // ours alone until the swap
  try {
    setForEveryUse(db);
    db.pragma('synchronous = EXTRA');
    change(db);
    const problems = db.pragma('integrity_check', { simple: true });
    if (problems !== 'ok') throw new Error('The copy made for a new key is not whole');
    return listMemberSlots(db);
  } finally {
    db.close();
  }
}

function deleteDatabase(file: string): void {
  for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
}
