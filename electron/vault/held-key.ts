import type { MemberId } from '../../shared/members/member.ts';
import { AppError } from '../../shared/reply.ts';
import { type DatabaseKey, SALT_BYTES, wipeKey } from '../database/database-key.ts';
import { opensFirstPage } from '../database/first-page.ts';
import { listSlots, readKeyFile } from './case-file-folder.ts';
import { type MemberKey, openMemberKey, openWithIdentity, openWithPassphrase } from './key-files.ts';

/** A passphrase that opens a case file now, to be tried on it again after the key was changed. */
export interface HeldKey {
  /** All that somebody could try who has the passphrase and a copy of their old key files. */
  tryAgain(): Promise<Tried>;
}

export interface Tried {
  /** How many key files lie in the folder and were tried. */
  readonly keyFiles: number;
  /** Those of them that opened. */
  readonly opened: number;
  /** Whether the key that the old key files lead to is the one of the database. */
  readonly oldKeyFits: boolean;
}

export interface HeldFrom {
  readonly folder: string;
  readonly member: MemberId;
  readonly slot: string | undefined;
  readonly passphrase: string;
  /** The salt and the first page of the database as it lies there now. */
  readonly firstPage: () => Promise<Buffer>;
}

/**
 * Throws `wrong-passphrase` unless it is this member's and leads to the key in force: otherwise that it fails later would
 * show nothing. What is held is the key files, still sealed.
 */
export async function holdKey({ folder, member, slot, passphrase, firstPage }: HeldFrom): Promise<HeldKey> {
  const page = await firstPage();
  const file = slot === undefined ? undefined : readKeyFile(folder, slot);
  const newer = slot === undefined ? undefined : readKeyFile(folder, slot, page.subarray(0, SALT_BYTES));
  const leadsTo = async (database: Buffer) => {
    const opened = file && (await openMemberKey(file, passphrase));
    return opened?.member === member && (await keysOf(opened, newer)).some((key) => fits(database, key));
  };
  if (!(await leadsTo(page))) throw new AppError('wrong-passphrase', 'Cannot go on: this is not their passphrase');
  return {
    async tryAgain() {
      const own = file && (await openMemberKey(file, passphrase));
      const tried = await tryFolder(
        folder,
        passphrase,
        own?.identity ?? '',
        (await firstPage()).subarray(0, SALT_BYTES),
      );
      return { ...tried, oldKeyFits: await leadsTo(await firstPage()) };
    },
  };
}

async function keysOf(own: MemberKey, newer: Uint8Array | undefined): Promise<DatabaseKey[]> {
  const sealed = newer === undefined ? undefined : await openWithIdentity(newer, own.identity);
  return [own.databaseKey, ...(sealed === undefined ? [] : [sealed])];
}

function fits(page: Buffer, key: DatabaseKey): boolean {
  const fitting = opensFirstPage(page, key);
  wipeKey(key);
  return fitting;
}

/** Every member's key file and the recovery key's under the passphrase, and every newer key with the old identity. */
async function tryFolder(folder: string, passphrase: string, identity: string, salt: Buffer) {
  const slots = [...listSlots(folder), 'recovery'];
  const tries = slots.flatMap((slot) => {
    const [file, newer] = [readKeyFile(folder, slot), readKeyFile(folder, slot, salt)];
    const open = slot === 'recovery' ? openWithPassphrase : openMemberKey;
    return [
      ...(file === undefined ? [] : [() => open(file, passphrase)]),
      ...(newer === undefined ? [] : [() => openWithIdentity(newer, identity)]),
    ];
  });
  let opened = 0;
  for (const attempt of tries) if (await opens(attempt)) opened += 1;
  return { keyFiles: tries.length, opened };
}

/** A damaged file opens for nobody. */
async function opens(attempt: () => Promise<unknown>): Promise<boolean> {
  try {
    return (await attempt()) !== undefined;
  } catch {
    return false;
  }
}
