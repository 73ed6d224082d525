import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { v4 as randomId } from 'uuid';
import { z } from 'zod';
import type { Instant } from '../../shared/time.ts';
import { withStorageFailures } from '../database/storage-failure.ts';
import { writeDurably } from './durable-files.ts';

const KnownCaseFile = z.object({
  id: z.string(),
  folder: z.string(),
  practice: z.boolean(),
  /**
   * This copy of the app in this folder. Not one for the whole machine: two copies of a case file on one machine would
   * then grow one audit chain in two directions.
   */
  installation: z.string(),
  /** The slot that opened last: tried first. */
  slot: z.string().optional(),
  openedAt: z.string(),
});
/** A case file that was opened on this machine. Nothing from inside it. */
export type KnownCaseFile = z.infer<typeof KnownCaseFile>;

const File = z.object({ caseFiles: z.array(KnownCaseFile) });

/** The machine's own settings: which case files were opened here. */
export interface KnownCaseFiles {
  /** Newest first. */
  list(): KnownCaseFile[];
  /** As remembered, or a new entry with an installation of its own; not stored before `remember`. */
  of(folder: string): KnownCaseFile;
  remember(known: KnownCaseFile): void;
  forget(id: string): void;
}

export function openKnownCaseFiles(file: string, now: () => Instant): KnownCaseFiles {
  return {
    list: () => read(file),
    of: (folder) => read(file).find((known) => known.folder === folder) ?? newEntry(folder),
    remember: (known) =>
      write(file, [{ ...known, openedAt: now() }, ...read(file).filter(({ id }) => id !== known.id)]),
    forget: (id) =>
      write(
        file,
        read(file).filter((known) => known.id !== id),
      ),
  };

  function newEntry(folder: string): KnownCaseFile {
    return { id: randomId(), folder, practice: false, installation: randomId(), openedAt: now() };
  }
}

/** A settings file that cannot be read costs only a list. */
function read(file: string): KnownCaseFile[] {
  try {
    return File.parse(JSON.parse(readFileSync(file, 'utf8'))).caseFiles;
  } catch {
    return [];
  }
}

function write(file: string, caseFiles: KnownCaseFile[]): void {
  withStorageFailures(`write the settings "${file}"`, () => {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeDurably(file, JSON.stringify({ caseFiles }, null, 2));
  });
}
