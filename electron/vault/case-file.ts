import type { MemberId } from '../../shared/members/member.ts';
import type { Progress } from '../../shared/procedure.ts';
import type { Clock } from '../database/clock.ts';
import type { WritableDb } from '../database/handles.ts';
import type { AtDoor } from './at-door.ts';
import type { BackupOrder, MadeBackup } from './backup/make-backup.ts';
import type { HeldKey } from './held-key.ts';

/** An unlocked case file. The only thing that knows the database key; `close` wipes it. */
export interface CaseFile {
  readonly folder: string;
  /** The folder's name without `.quietroom`. */
  readonly name: string;
  /** Another one after a rotation: never keep it across an `await`. */
  readonly db: WritableDb;
  /** Whose slot it was unlocked with; after the recovery key, whoever was given a new passphrase. */
  readonly member: MemberId;
  /** This copy of the app in this folder: whose audit chain grows. */
  readonly installation: string;
  readonly clock: Clock;
  readonly practice: boolean;
  /** Of scrypt, for whatever is put under a passphrase. */
  readonly workFactor: number;
  readonly byRecoveryKey: boolean;
  /** The recovery key that was just made, until it is confirmed or the case file is locked. */
  readonly pendingRecoveryKey: string | undefined;
  forgetPendingRecoveryKey(): void;
  /** Makes and checks `keys/<slot>.age`. No member has it yet: the caller stores both in the member's row. */
  addSlot(member: MemberId, passphrase: string): Promise<NewSlot>;
  /** Takes back a slot that did not come into use. */
  dropSlot(slot: string): void;
  /**
   * Puts a new passphrase on the present member's slot; throws `wrong-passphrase`. `note` stores that it is changed, at the
   * last moment before: where that fails, the present one stays.
   */
  changePassphrase(current: string, next: string, note: () => void): Promise<void>;
  /** Throws `wrong-passphrase` unless it is the present member's. */
  assertPassphrase(passphrase: string): Promise<void>;
  /** Of any member; throws `wrong-passphrase` unless it opens this case file as it is now. */
  holdKey(member: MemberId, passphrase: string): Promise<HeldKey>;
  /** While this is set, the router answers the door alone. */
  atDoor: AtDoor | undefined;
  /** From now on this member is the one who works here: after the recovery key and a new passphrase. */
  actAs(member: MemberId): void;
  /** Makes a new recovery key; the old one no longer opens this folder. */
  renewRecoveryKey(): Promise<string>;
  /** The cards that were just made, until they are in force, dropped, or the case file is locked. */
  readonly pendingShares: PendingShares | undefined;
  /** Makes cards of which any `needed` open this folder, and tries all combinations. Nothing is written yet. */
  splitRecovery(needed: number, holders: readonly string[]): Promise<PendingShares>;
  /** Writes the key file of the pending cards in place of the one before. */
  putSharesInForce(): void;
  /** Of the key file that cards open now; undefined when there is none. */
  sharesDigest(): string | undefined;
  /** No card opens this folder any more. */
  deleteShares(): void;
  /**
   * Changes the database key on a copy, then swaps. Whatever happens, the file opens with the old or the new key.
   * `change` runs on the copy, so that it and the new key come into force in the same instant; slots that no member has
   * after it lose their key. Answers with the new recovery key.
   */
  rotate(change: (copy: WritableDb) => void, options?: RotationOptions): Promise<string>;
  /**
   * Writes the whole database anew, under the same key, and swaps: where a page was once split, copies of rows stay in the room
   * between others, and no deleting reaches those. Needs as much room on the disk as the database takes.
   */
  writeAnew(): Promise<void>;
  /**
   * Seals a text so that only the present member opens it, not even whoever has the database key. Throws `not-allowed` in a
   * session that began with the recovery key: there is no identity of a member in it.
   */
  sealToMe(text: string): Promise<Uint8Array>;
  /** Undefined when it was sealed to another identity, such as the one before a passphrase was set anew. */
  openSealedToMe(sealed: Uint8Array): Promise<string | undefined>;
  /**
   * Copies everything into one encrypted file and verifies it, while work goes on. It gets its name last, so that there is
   * never half a backup.
   */
  backUp(order: BackupOrder): Promise<MadeBackup>;
  /** Puts everything into the one file, wipes the key and frees the folder. Can be called twice. */
  close(): void;
}

export interface PendingShares {
  readonly name: string;
  readonly needed: number;
  readonly combinations: number;
  readonly cards: readonly { readonly number: number; readonly holder: string; readonly share: string }[];
  /** Numbers of the cards that were typed back. */
  readonly confirmed: Set<number>;
  /** The key file, and its SHA-256 by which it is known again. */
  readonly sealed: Uint8Array;
  readonly digest: string;
}

export interface NewSlot {
  readonly slot: string;
  /** What is sealed to it only this member opens. */
  readonly recipient: string;
}

export interface RotationOptions {
  readonly onProgress?: (progress: Progress) => void;
}
