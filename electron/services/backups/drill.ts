import { existsSync } from 'node:fs';
import type { BackupId, CopyContent } from '../../../shared/backups/backup.ts';
import { countEntries, countRows, type Facts, isSame } from '../../../shared/backups/facts.ts';
import { AppError } from '../../../shared/reply.ts';
import { type KeptBackup, listBackups, markDrilled } from '../../database/repositories/backups.ts';
import { inspectCopy } from '../../vault/backup/inspect-copy.ts';
import { unpackForCheck } from '../../vault/backup/unpack-for-check.ts';
import type { TaskContext } from '../context.ts';
import { pathOf } from './remove-old.ts';

interface Drill {
  readonly id?: BackupId | undefined;
  readonly passphrase: string;
}

/** All that a restore does, with a passphrase that somebody remembers, and then a comparison with what was in it. */
export async function drillBackup(context: TaskContext, { id, passphrase }: Drill) {
  const { caseFile, now, mutate, signal, progress } = context;
  const backup = backupToTry(listBackups(context.db), id);
  const onBytes = (read: number, total: number) =>
    progress({ stage: 'check', done: megabytes(read), total: megabytes(total) });
  const facts = await unpackForCheck(pathOf(backup), caseFile.folder, { signal, onBytes }, (copy) =>
    inspectCopy(copy, { passphrase }, signal),
  );
  if (!isSame(facts, backup.facts))
    throw new AppError('backup-differs', `Cannot trust the backup "${backup.fileName}": it holds something else`);
  const drilledAt = now();
  mutate(({ db, stamp, audit }) => {
    markDrilled(db, backup.id, drilledAt, stamp());
    audit('backup.drilled', backup.id);
  });
  return { ...backup, drilledAt, content: contentOf(facts) };
}

export function contentOf(facts: Facts): CopyContent {
  const heads = facts.heads.map(({ hash }) => hash);
  return { pages: facts.pages, rows: countRows(facts), entries: countEntries(facts), heads };
}

function backupToTry(all: readonly KeptBackup[], id: BackupId | undefined): KeptBackup {
  const there = all.filter((backup) => id === undefined || backup.id === id);
  const first = there.find((backup) => existsSync(pathOf(backup)));
  if (first !== undefined) return first;
  throw new AppError('backup-place-missing', 'Cannot try a backup: none that was made from this case file is there');
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1e6);
}
