import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve as absolute, join } from 'node:path';
import type { z } from 'zod';
import type { FoundBackup } from '../../../shared/backups/backup.ts';
import { BackupFileName } from '../../../shared/backups/backup.ts';
import type { backupProcedures } from '../../../shared/backups/procedures.ts';
import type { Grant } from '../../../shared/grant.ts';
import { AppError } from '../../../shared/reply.ts';
import type { SessionState } from '../../../shared/session/session.ts';
import { storageFailure } from '../../database/storage-failure.ts';
import { inspectCopy } from '../../vault/backup/inspect-copy.ts';
import { peekArchive, unpackArchive } from '../../vault/backup/read-archive.ts';
import { unpackForCheck } from '../../vault/backup/unpack-for-check.ts';
import { keysFolder, SUFFIX } from '../../vault/case-file-folder.ts';
import { renameDurably, syncFolder } from '../../vault/durable-files.ts';
import { assertRoomIn } from '../../vault/free-bytes.ts';
import { refuseSyncFolder } from '../../vault/sync-folders.ts';
import type { SessionContext } from '../session.ts';
import { contentOf } from './drill.ts';

const MEGABYTE = 1e6;

type Input<Name extends keyof typeof backupProcedures> = z.output<(typeof backupProcedures)[Name]['input']>;

/** Told by their names and ends alone; one that was cut off is listed as such. */
export async function findBackups({ resolve }: SessionContext, { folder }: { readonly folder: Grant }) {
  const path = resolve(folder);
  const names = namesIn(path).filter((name) => BackupFileName.safeParse(name).success);
  const found = await Promise.all(names.map((name) => peek(path, name)));
  return found.sort((a, b) => String(b.madeAt ?? '').localeCompare(String(a.madeAt ?? '')));
}

/** In a temporary folder, as there may be no case file; what it holds is encrypted. */
export async function tryBackupFile(
  { resolve, signal, progress }: SessionContext,
  { folder, file, passphrase }: Input<'tryFile'>,
) {
  const beside = mkdtempSync(join(tmpdir(), 'quiet-room-'));
  const onBytes = tellingBytes(progress);
  try {
    const facts = await unpackForCheck(join(resolve(folder), file), beside, { signal, onBytes }, (copy) =>
      inspectCopy(copy, { passphrase }, signal),
    );
    return contentOf(facts);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** Beside its place under another name until it is whole and on the disk: there is never half a case file. */
export async function restoreBackup(
  { session, resolve, signal, progress }: SessionContext,
  input: Input<'restore'>,
): Promise<SessionState> {
  if (session.caseFile !== undefined)
    throw new AppError('not-allowed', 'Cannot restore a backup while a case file is unlocked');
  const parent = absolute(resolve(input.parent));
  const file = join(resolve(input.folder), input.file);
  const folder = join(parent, `${input.name}${SUFFIX}`);
  assertFree(parent, folder);
  const unfinished = join(parent, `.${randomBytes(8).toString('hex')}.tmp`);
  try {
    assertRoomIn(parent, (await peekArchive(file)).bytes, `restore "${input.file}"`);
    mkdirSync(unfinished, { mode: 0o700 });
    await unpackArchive(file, unfinished, { signal, onBytes: tellingBytes(progress), durable: true });
    signal.throwIfAborted();
    for (const made of [keysFolder(unfinished), unfinished]) syncFolder(made);
    assertFree(parent, folder);
    renameDurably(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw storageFailure(error, `restore "${folder}"`) ?? error;
  }
  forgetFormer(session, folder);
  session.choose(folder);
  return session.state;
}

function tellingBytes(progress: SessionContext['progress']) {
  return (read: number, total: number) =>
    progress({ stage: 'unpack', done: Math.ceil(read / MEGABYTE), total: Math.ceil(total / MEGABYTE) });
}

/** An older copy in the place of one that is known must not go on with that one's audit chain. */
function forgetFormer(session: SessionContext['session'], folder: string): void {
  for (const known of session.recent()) if (known.folder === folder) session.forgetRecent(known.id);
}

function assertFree(parent: string, folder: string): void {
  refuseSyncFolder(parent);
  if (!existsSync(parent))
    throw new AppError('missing', `Cannot restore "${folder}": there is no such folder to put it in`);
  if (existsSync(folder)) throw new AppError('already-exists', `Cannot restore "${folder}": there is one of that name`);
}

async function peek(folder: string, fileName: string): Promise<FoundBackup> {
  const path = join(folder, fileName);
  try {
    const { madeAt, bytes } = await peekArchive(path);
    return { fileName, madeAt: madeAt.toISOString(), bytes, whole: true };
  } catch (error) {
    if (!(error instanceof AppError) && storageFailure(error, `read "${fileName}"`) === undefined) throw error;
    return { fileName, madeAt: null, bytes: statSync(path, { throwIfNoEntry: false })?.size ?? 0, whole: false };
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new AppError('backup-place-missing', `Cannot look into "${folder}": there is no such folder`);
    throw error;
  }
}
