import { z } from 'zod';
import { MemberId } from '../members/member.ts';
import { Instant } from '../time.ts';

export const BackupId = z.string().max(100).brand('BackupId');
export type BackupId = z.infer<typeof BackupId>;

/** One that was made from this case file, and opened and compared before it got its name. */
export const Backup = z.object({
  id: BackupId,
  memberId: MemberId,
  at: Instant,
  /** Folder and name as they were on the machine that made it. */
  folder: z.string(),
  fileName: z.string(),
  bytes: z.number().int(),
  /** Kept on this machine's place for backups, so that the rotation may remove it. */
  rotates: z.boolean(),
  /** Made before an update of the app changed the case file, which was of this version then. Goes after a month. */
  formatBefore: z.number().int().nullable().default(null),
  /** Last restored as a trial and found to be the same. */
  drilledAt: Instant.nullable(),
});
export type Backup = z.infer<typeof Backup>;

/** A file that looks like a whole backup; what is in it was not read. */
export const FoundBackup = z.object({
  fileName: z.string(),
  madeAt: Instant.nullable(),
  bytes: z.number().int(),
  /** Its end is there. */
  whole: z.boolean(),
});
export type FoundBackup = z.infer<typeof FoundBackup>;

/** What a copy holds, once it was opened and all of it read. */
export const CopyContent = z.object({
  pages: z.number().int(),
  rows: z.number().int(),
  /** Of the log. */
  entries: z.number().int(),
  /** Hash of the last one, of each installation. */
  heads: z.array(z.string()),
});
export type CopyContent = z.infer<typeof CopyContent>;

/** The name of a file and nothing that leads elsewhere. */
export const BackupFileName = z
  .string()
  .max(255)
  .regex(/^[^/\\\0]+\.quietroom-backup$/);
