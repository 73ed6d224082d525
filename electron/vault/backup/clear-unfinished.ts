import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ENDING } from './archive-format.ts';

/** One that is still being written is newer than that. */
const LEFT_AFTER_MS = 3_600_000;

/** Removes what backups of this case file left in the folder when the app was locked or killed while it wrote them. */
export function clearUnfinished(folder: string, caseFile: string, now: Date): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${caseFile} `) || !LEFT.test(name)) continue;
    const file = join(folder, name);
    const age = now.getTime() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now.getTime());
    if (age > LEFT_AFTER_MS) rmSync(file, { force: true });
  }
}

/** As `unfinishedName` makes them. */
const LEFT = new RegExp(`\\${ENDING}\\.[0-9a-f]{16}\\.tmp$`);
