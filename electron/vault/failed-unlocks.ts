import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Instant } from '../../shared/time.ts';
import { withStorageFailures } from '../database/storage-failure.ts';
import { writeDurably } from './durable-files.ts';

/** Tries that did not open a case file, on this machine, since it was opened last. */
const FailedTries = z.object({
  /** The latest of them. */
  at: z.array(Instant),
  /** How many more there were before. */
  more: z.number().int().min(0),
});
export type FailedTries = z.infer<typeof FailedTries>;

const File = z.object({ folders: z.record(z.string(), FailedTries) });

/** As many are listed one by one; somebody who tries for days fills neither disk nor log. */
const LISTED = 20;
const FOLDERS = 50;

export interface FailedUnlocks {
  note(folder: string, at: Instant): void;
  of(folder: string): FailedTries | undefined;
  forget(folder: string): void;
}

/**
 * Kept on the machine beside its settings until the case file is unlocked, as the log cannot be written to without a key,
 * and a wrong passphrase changes nothing in the folder. By a hash of the folder's name, and nothing of what was typed.
 */
export function openFailedUnlocks(settingsFile: string): FailedUnlocks {
  const file = join(dirname(settingsFile), 'failed-unlocks.json');
  return {
    note(folder, at) {
      const { [keyOf(folder)]: known, ...others } = read(file);
      const { at: times, more } = known ?? { at: [], more: 0 };
      const all = [...times, at];
      const latest = all.slice(-LISTED);
      const kept = Object.entries(others).slice(-(FOLDERS - 1));
      const tries = { at: latest, more: more + all.length - latest.length };
      write(file, { ...Object.fromEntries(kept), [keyOf(folder)]: tries });
    },
    of: (folder) => read(file)[keyOf(folder)],
    forget(folder) {
      const { [keyOf(folder)]: _known, ...others } = read(file);
      write(file, others);
    },
  };
}

function keyOf(folder: string): string {
  return createHash('sha256').update(folder).digest('hex');
}

/** What cannot be read costs only a count. */
function read(file: string): z.infer<typeof File>['folders'] {
  try {
    return File.parse(JSON.parse(readFileSync(file, 'utf8'))).folders;
  } catch {
    return {};
  }
}

function write(file: string, folders: z.infer<typeof File>['folders']): void {
  withStorageFailures(`write "${file}"`, () => {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeDurably(file, JSON.stringify({ folders }, null, 2));
  });
}
