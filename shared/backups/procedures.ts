import { z } from 'zod';
import { Grant } from '../grant.ts';
import { mutation, query, session, task } from '../procedure.ts';
import { CaseFileName, Passphrase, SessionState } from '../session/session.ts';
import { Backup, BackupFileName, BackupId, CopyContent, FoundBackup } from './backup.ts';
import { Reminder } from './reminders.ts';

const Nothing = z.strictObject({});

export const backupProcedures = {
  overview: query(
    Nothing,
    z.object({
      /** Where this machine keeps them; null before one was chosen. */
      place: z.string().nullable(),
      /** Newest first, without those that the rotation removed. */
      backups: z.array(Backup),
      /** A place is chosen, and the last one is older than a day. */
      due: z.boolean(),
      reminders: z.array(Reminder),
    }),
  ),
  /** A folder in which they are kept and rotate from now on. */
  choosePlace: task(z.strictObject({ folder: Grant }), z.object({ place: z.string() })),
  /** None is made by itself on this machine any more; those that are there stay. */
  forgetPlace: mutation(Nothing, Nothing),
  /** In the place of this machine, where older ones then make room; or once, as the file (or in the folder) that is given. */
  make: task(z.strictObject({ to: Grant.optional() }), Backup),
  /** Restores one as a trial, the newest when none is named, opens it with a passphrase, compares it, and removes what it restored. */
  drill: task(
    z.strictObject({ id: BackupId.optional(), passphrase: Passphrase }),
    Backup.extend({ content: CopyContent }),
  ),
  /** The backups in a folder, newest first. */
  find: session(z.strictObject({ folder: Grant }), z.array(FoundBackup)),
  /** As `drill`, without a case file to compare it with. */
  tryFile: session(z.strictObject({ folder: Grant, file: BackupFileName, passphrase: Passphrase }), CopyContent),
  /** Makes `<name>.quietroom` of it in another folder and chooses that; what opened it when it was made opens it again. */
  restore: session(
    z.strictObject({ folder: Grant, file: BackupFileName, parent: Grant, name: CaseFileName }),
    SessionState,
  ),
};
