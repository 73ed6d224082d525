import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { MemberId } from '../../shared/members/member.ts';
import { AppError } from '../../shared/reply.ts';
import type { Instant } from '../../shared/time.ts';
import { createClock } from '../database/clock.ts';
import { type DatabaseKey, generateDatabaseKey, wipeKey } from '../database/database-key.ts';
import type { WritableDb } from '../database/handles.ts';
import { openDatabase, PAGE_BYTES } from '../database/open-database.ts';
import { readFacts } from '../database/read-facts.ts';
import { readLatestChange } from '../database/repositories/audit-entries.ts';
import { getCaseFileRecord } from '../database/repositories/case-file.ts';
import { listMemberSlots } from '../database/repositories/members.ts';
import { storageFailure } from '../database/storage-failure.ts';
import { createDatabaseReader } from './backup/frozen-database.ts';
import { type BackupOrder, copyOut, type MadeBackup, type Unverified, verifyAndName } from './backup/make-backup.ts';
import type { CaseFile, NewSlot, PendingShares, RotationOptions } from './case-file.ts';
import { caseFileName, databaseFile, deleteKeyFile, newSlotName, readKeyFile, tidyKeys } from './case-file-folder.ts';
import { type HeldKey, holdKey } from './held-key.ts';
import { createTurns } from './in-turn.ts';
import { type MemberKey, openMemberKey, openTextWithIdentity, sealToIdentity } from './key-files.ts';
import type { FolderLock } from './lock-file.ts';
import { generateRecoveryKey } from './recovery-key.ts';
import { digestOf, splitNewSecret } from './recovery-shares.ts';
import { closeForSwap, discardCopy, prepareCopy, prepareSameAgain, sealNewKey, swapInCopy } from './rotate.ts';
import { deleteSlot, sealChecked, writeCheckedMemberKey, writeCheckedRecoveryKey, writeShares } from './slots.ts';

export interface OpenedParts {
  readonly folder: string;
  readonly lock: FolderLock;
  readonly db: WritableDb;
  readonly databaseKey: DatabaseKey;
  readonly member: MemberId;
  /** Undefined after the recovery key. */
  readonly own: { readonly slot: string; readonly identity: string } | undefined;
  readonly pendingRecoveryKey?: string | undefined;
  readonly installation: string;
  readonly workFactor: number;
  readonly now: () => Instant;
}

/** Puts the parts of an unlocked case file together. From here on the key belongs to it. */
export function createOpenedCaseFile(parts: OpenedParts): CaseFile {
  const { folder, lock, installation, workFactor, now } = parts;
  const clock = createClock(installation, now, readLatestChange(parts.db));
  const { practice } = getCaseFileRecord(parts.db);
  const inTurn = createTurns();
  const checkInTurn = createTurns();
  let reader = createDatabaseReader(databaseFile(folder));
  let { db, databaseKey, member, own, pendingRecoveryKey } = parts;
  let pendingShares: PendingShares | undefined;
  let byRecoveryKey = own === undefined;
  let closed = false;

  return {
    folder,
    name: caseFileName(folder),
    installation,
    clock,
    practice,
    workFactor,
    get db() {
      return db;
    },
    get member() {
      return member;
    },
    get byRecoveryKey() {
      return byRecoveryKey;
    },
    get pendingRecoveryKey() {
      return pendingRecoveryKey;
    },
    forgetPendingRecoveryKey() {
      pendingRecoveryKey = undefined;
    },
    get pendingShares() {
      return pendingShares;
    },
    splitRecovery: (needed, holders) => keyWork('make recovery cards', () => splitRecovery(needed, holders)),
    putSharesInForce,
    sharesDigest() {
      const file = readKeyFile(folder, 'shares', databaseKey.salt);
      return file && digestOf(file);
    },
    deleteShares: () => deleteKeyFile(folder, 'shares', databaseKey.salt),
    addSlot: (forMember, passphrase) => keyWork('add a key file', () => addSlot(forMember, passphrase)),
    dropSlot: (slot) => deleteSlot(folder, slot, databaseKey.salt),
    changePassphrase: (current, next, note) =>
      keyWork('change the passphrase', () => changePassphrase(current, next, note)),
    assertPassphrase: async (passphrase) => wipeKey((await openOwn(passphrase)).key.databaseKey),
    holdKey: (ofMember, passphrase) => keyWork('try a passphrase', () => hold(ofMember, passphrase)),
    atDoor: undefined,
    actAs(now) {
      member = now;
      byRecoveryKey = false;
    },
    renewRecoveryKey: () => keyWork('make a recovery key', renewRecoveryKey),
    rotate: (change, options = {}) => keyWork('change the key', () => rotate(change, options)),
    writeAnew: () => keyWork('write the database anew', writeAnew),
    async sealToMe(text) {
      if (own === undefined)
        throw new AppError('not-allowed', 'Cannot seal it to you: lock, and unlock with your own passphrase first');
      return sealToIdentity(text, own.identity);
    },
    openSealedToMe: async (sealed) => (own === undefined ? undefined : openTextWithIdentity(sealed, own.identity)),
    backUp,
    close,
  };

  /** One at a time, as each writes key files. */
  function keyWork<Result>(doing: string, run: () => Promise<Result>): Promise<Result> {
    return inTurn(async () => {
      assertOpen();
      try {
        return await run();
      } catch (error) {
        throw storageFailure(error, `${doing} in "${folder}"`) ?? error;
      }
    });
  }

  async function addSlot(forMember: MemberId, passphrase: string): Promise<NewSlot> {
    const identity = await generateX25519Identity();
    const slot = newSlotName();
    await writeCheckedMemberKey(folder, slot, { databaseKey, member: forMember, identity }, { passphrase, workFactor });
    return { slot, recipient: await identityToRecipient(identity) };
  }

  async function changePassphrase(current: string, next: string, note: () => void): Promise<void> {
    const { slot, key } = await openOwn(current);
    const own = { databaseKey, member, identity: key.identity };
    await writeCheckedMemberKey(folder, slot, own, { passphrase: next, workFactor }, note);
  }

  async function openOwn(passphrase: string): Promise<{ slot: string; key: MemberKey }> {
    const slot = listMemberSlots(db).find((candidate) => candidate.member === member)?.slot;
    const file = slot === undefined ? undefined : readKeyFile(folder, slot);
    const key = file === undefined ? undefined : await openMemberKey(file, passphrase);
    if (slot !== undefined && key !== undefined) return { slot, key };
    throw new AppError('wrong-passphrase', 'Cannot go on: the present passphrase is another');
  }

  async function hold(ofMember: MemberId, passphrase: string): Promise<HeldKey> {
    const slot = listMemberSlots(db).find((candidate) => candidate.member === ofMember)?.slot;
    const held = await holdKey({ folder, member: ofMember, slot, passphrase, firstPage: readFirstPage });
    return { tryAgain: () => keyWork('try a passphrase', held.tryAgain) };
  }

  async function readFirstPage(): Promise<Buffer> {
    const frozen = reader.freeze(db);
    try {
      for await (const piece of frozen.pieces()) return Buffer.from(piece.subarray(0, PAGE_BYTES));
      throw new Error('The database file is empty');
    } finally {
      frozen.thaw();
    }
  }

  async function renewRecoveryKey(): Promise<string> {
    const recoveryKey = generateRecoveryKey();
    await writeCheckedRecoveryKey(folder, databaseKey, recoveryKey, { workFactor });
    pendingRecoveryKey = recoveryKey;
    return recoveryKey;
  }

  async function splitRecovery(needed: number, holders: readonly string[]): Promise<PendingShares> {
    const { name, secret, cards: shares, combinations } = await splitNewSecret(needed, holders.length);
    const sealed = await sealChecked(databaseKey, secret, { workFactor });
    assertOpen();
    const cards = shares.map((share, index) => ({ number: index + 1, holder: holders[index] ?? '', share }));
    pendingShares = { name, needed, combinations, cards, confirmed: new Set(), sealed, digest: digestOf(sealed) };
    return pendingShares;
  }

  function putSharesInForce(): void {
    assertOpen();
    if (pendingShares === undefined) throw new Error('No cards were made');
    writeShares(folder, pendingShares.sealed, databaseKey.salt);
    pendingShares = undefined;
  }

  /** What waits comes first: from the copy to the swap nothing else runs, so that no entry is lost between. */
  async function rotate(change: (copy: WritableDb) => void, { onProgress }: RotationOptions): Promise<string> {
    const newKey = generateDatabaseKey();
    const recoveryKey = generateRecoveryKey();
    onProgress?.({ stage: 'keys', done: 0, total: 2 });
    const sealed = await sealNewKey(newKey, listMemberSlots(db), { recoveryKey, workFactor }, own);
    assertOpen();
    onProgress?.({ stage: 'copy', done: 1, total: 2 });
    try {
      prepareCopy(db, folder, { old: databaseKey, new: newKey, sealed }, change);
    } catch (error) {
      discardCopy(folder, sealed, newKey.salt);
      throw error;
    }
    pendingShares = undefined; // they lead to the old key
    swap(newKey);
    pendingRecoveryKey = recoveryKey;
    onProgress?.({ stage: 'copy', done: 2, total: 2 });
    return recoveryKey;
  }

  async function writeAnew(): Promise<void> {
    try {
      prepareSameAgain(db, folder, databaseKey);
    } catch (error) {
      discardCopy(folder);
      throw error;
    }
    swap(databaseKey);
  }

  /** No key file and no key changes while they are copied; while the copy is verified, they may. It ends with the lock. */
  async function backUp(given: BackupOrder): Promise<MadeBackup> {
    const order: BackupOrder = {
      ...given,
      onProgress(progress) {
        assertOpen();
        given.onProgress(progress);
      },
    };
    const { copied, key } = await keyWork('back up', () => copyFrozen(order));
    return checkInTurn(() => verifyAndName(folder, copied, key, order)).finally(() => wipeKey(key));
  }

  async function copyFrozen(order: BackupOrder): Promise<{ copied: Unverified; key: DatabaseKey }> {
    const key = { key: Buffer.from(databaseKey.key), salt: Buffer.from(databaseKey.salt) };
    const frozen = reader.freeze(db);
    try {
      return { copied: await copyOut(folder, { frozen, facts: readFacts(db) }, order), key };
    } catch (error) {
      wipeKey(key);
      assertOpen(); // closing folds the log into the file, and no copy of it comes out whole
      throw error;
    } finally {
      frozen.thaw();
    }
  }

  /** If the swap fails, the old database is opened again with the old key. */
  function swap(newKey: DatabaseKey): void {
    const oldKey = databaseKey;
    try {
      closeForSwap(db);
      swapInCopy(folder);
      databaseKey = newKey;
    } finally {
      if (db.open) db.close();
      reader.release();
      reader = createDatabaseReader(databaseFile(folder));
      db = openDatabase(databaseFile(folder), databaseKey);
      if (databaseKey === newKey && oldKey !== newKey) wipeKey(oldKey);
      discardCopy(folder);
      tidyKeys(
        folder,
        listMemberSlots(db).map(({ slot }) => slot),
        databaseKey.salt,
      );
    }
  }

  function assertOpen(): void {
    if (closed) throw new AppError('locked', 'Cannot go on: the case file was locked');
  }

  function close(): void {
    if (closed) return;
    closed = true;
    try {
      if (db.open) db.close(); // folds the write-ahead log into the file
    } finally {
      reader.release();
      wipeKey(databaseKey);
      pendingRecoveryKey = undefined;
      pendingShares = undefined;
      own = undefined;
      lock.release();
    }
  }
}
