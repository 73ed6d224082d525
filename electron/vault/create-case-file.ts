import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { v7 as newId } from 'uuid';
import { MemberId } from '../../shared/members/member.ts';
import { AppError } from '../../shared/reply.ts';
import type { Instant } from '../../shared/time.ts';
import { createClock } from '../database/clock.ts';
import { createDatabase } from '../database/create-database.ts';
import { type DatabaseKey, generateDatabaseKey } from '../database/database-key.ts';
import type { WritableDb } from '../database/handles.ts';
import { appendAuditEntry } from '../database/repositories/audit-entries.ts';
import { insertCaseFileRecord } from '../database/repositories/case-file.ts';
import { insertInstallation } from '../database/repositories/installations.ts';
import { insertMember, type MemberSlot } from '../database/repositories/members.ts';
import { storageFailure } from '../database/storage-failure.ts';
import { databaseFile, keysFolder, newSlotName, SUFFIX } from './case-file-folder.ts';
import { renameDurably, syncFolder, writeDurably } from './durable-files.ts';
import { README } from './readme.ts';
import { generateRecoveryKey } from './recovery-key.ts';
import { writeCheckedMemberKey, writeCheckedRecoveryKey } from './slots.ts';
import { refuseSyncFolder } from './sync-folders.ts';

export interface NewCaseFile {
  /** The folder in which `<name>.quietroom` is made. */
  readonly parent: string;
  readonly name: string;
  readonly organisation: string;
  readonly memberName: string;
  readonly passphrase: string;
  readonly practice: boolean;
  readonly installation: string;
  readonly workFactor: number;
  readonly now: () => Instant;
}

/** What was made: still closed, but with all that is needed to open it without deriving the key once more. */
export interface CreatedCaseFile {
  readonly folder: string;
  readonly databaseKey: DatabaseKey;
  readonly identity: string;
  readonly slot: MemberSlot;
  readonly recoveryKey: string;
}

const IDLE_MINUTES = 5;

/** Makes it under another name and renames it when it is whole, so that there is never half a case file. */
export async function createCaseFile(options: NewCaseFile): Promise<CreatedCaseFile> {
  const folder = join(options.parent, `${options.name}${SUFFIX}`);
  refuseSyncFolder(options.parent);
  if (!existsSync(options.parent)) throw refused(folder, 'missing', 'there is no such folder to make it in');
  if (existsSync(folder)) throw refused(folder, 'already-exists', 'there is one of that name');
  const unfinished = join(options.parent, `.${randomBytes(8).toString('hex')}.tmp`);
  try {
    for (const made of [unfinished, keysFolder(unfinished)]) mkdirSync(made, { mode: 0o700 });
    const created = await fill(unfinished, options);
    if (existsSync(folder)) throw refused(folder, 'already-exists', 'there is one of that name');
    renameDurably(unfinished, folder);
    return { ...created, folder };
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw storageFailure(error, `create "${folder}"`) ?? error;
  }
}

/** The keys first, each opened again as a check, then the first row. */
async function fill(folder: string, options: NewCaseFile): Promise<CreatedCaseFile> {
  const databaseKey = generateDatabaseKey();
  const member = MemberId.parse(newId());
  const identity = await generateX25519Identity();
  const slot = { member, slot: newSlotName(), recipient: await identityToRecipient(identity) };
  const recoveryKey = generateRecoveryKey();
  await writeCheckedMemberKey(folder, slot.slot, { databaseKey, member, identity }, options);
  await writeCheckedRecoveryKey(folder, databaseKey, recoveryKey, options);
  const caseIdentity = await generateX25519Identity();
  createDatabase(databaseFile(folder), databaseKey, (db) => insertFirstRows(db, options, slot, caseIdentity));
  writeDurably(join(folder, 'README.txt'), README);
  syncFolder(folder);
  return { folder, databaseKey, identity, slot, recoveryKey };
}

function insertFirstRows(db: WritableDb, options: NewCaseFile, slot: MemberSlot, identity: string): void {
  const { installation, organisation, practice, now } = options;
  const at = now();
  const id = newId();
  const changed = createClock(installation, now).tick();
  const stamp = { changed, changedBy: installation };
  insertInstallation(db, installation, at);
  const record = {
    id,
    organisation,
    practice,
    idleMinutes: IDLE_MINUTES,
    createdAt: at,
    identity,
    recoveryConfirmedAt: null,
  };
  insertCaseFileRecord(db, record, stamp);
  const { member } = slot;
  const first = {
    id: member,
    name: options.memberName,
    role: 'lead',
    personId: null,
    addedAt: at,
    removedAt: null,
  } as const;
  insertMember(db, first, slot, stamp);
  appendAuditEntry(db, { installation, at, changed, memberId: member, action: 'case-file.created', subject: id });
}

function refused(folder: string, code: AppError['code'], state: string): AppError {
  return new AppError(code, `Cannot create "${folder}": ${state}`);
}
