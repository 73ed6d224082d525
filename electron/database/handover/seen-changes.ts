import { z } from 'zod';
import type { ReadableDb } from '../handles.ts';
import type { Row } from './row.ts';

/**
 * The latest change of each installation that a case file has seen, told by its log. A row that one side changed and the other has
 * seen was not changed by both: the later of the two versions was made knowing the earlier one.
 */
export type Seen = ReadonlyMap<string, string>;

export function seenHere(db: ReadableDb): Seen {
  const sql = 'SELECT installation, max(changed) AS changed FROM audit_entries GROUP BY installation';
  return new Map(
    Latest.array()
      .parse(db.prepare(sql).all())
      .map((row) => [row.installation, row.changed]),
  );
}

/** Only what both logs hold: whoever makes up entries has not seen what was changed here. */
export function seenThere(db: ReadableDb, entries: readonly Row[]): Seen {
  const isHere = db
    .prepare('SELECT 1 FROM audit_entries WHERE installation = ? AND sequence = ? AND hash = ? AND changed = ?')
    .pluck();
  return latestIn(
    entries.filter(
      ({ installation, sequence, hash, changed }) =>
        isHere.get(installation ?? null, sequence ?? null, hash ?? null, changed ?? null) !== undefined,
    ),
  );
}

/** The latest change that each installation entered. */
export function latestIn(entries: readonly Row[]): Seen {
  const seen = new Map<string, string>();
  for (const { installation, changed } of entries) {
    const [by, at] = [String(installation), String(changed)];
    if (at > (seen.get(by) ?? '')) seen.set(by, at);
  }
  return seen;
}

export function hasSeen(seen: Seen, { changed, changed_by: changedBy }: Row): boolean {
  return (seen.get(String(changedBy)) ?? '') >= String(changed);
}

const Latest = z.object({ installation: z.string(), changed: z.string() });
