import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const KnownPair = z.object({
  /** Of the person who stands for all their records, or of the entry on another body's list. */
  listedId: z.string(),
  /** Keyed hash of what the registrant gave. */
  fingerprint: z.string(),
  decision: z.enum(['same', 'not-same']),
});
export type KnownPair = z.infer<typeof KnownPair>;

export function listKnownPairs(db: ReadableDb): KnownPair[] {
  const sql = `SELECT coalesce(h.merged_into, k.listed_id) AS listedId, k.fingerprint, k.decision
    FROM known_pairs k LEFT JOIN people h ON h.id = k.listed_id`;
  return KnownPair.array().parse(db.prepare(sql).all());
}

export function putKnownPair(db: WritableDb, pair: KnownPair, stamp: Stamp): void {
  db.prepare(
    `INSERT INTO known_pairs (listed_id, fingerprint, decision, changed, changed_by)
     VALUES (@listedId, @fingerprint, @decision, @changed, @changedBy)
     ON CONFLICT DO UPDATE SET decision = @decision, changed = @changed, changed_by = @changedBy`,
  ).run({ ...pair, ...stamp });
}

/** Also what was remembered of records that were joined to this person since. */
export function deleteKnownPair(db: WritableDb, { listedId, fingerprint }: Omit<KnownPair, 'decision'>): void {
  db.prepare(
    `DELETE FROM known_pairs WHERE fingerprint = @fingerprint
       AND (listed_id = @listedId OR listed_id IN (SELECT id FROM people WHERE merged_into = @listedId))`,
  ).run({ listedId, fingerprint });
}

/** The key of the hashes, in hex; undefined before the first screening. */
export function getScreeningKey(db: ReadableDb): string | undefined {
  return z.string().optional().parse(db.prepare('SELECT key FROM screening_key').pluck().get());
}

export function makeScreeningKey(db: WritableDb): string {
  const key = randomBytes(32).toString('hex');
  db.prepare('INSERT INTO screening_key (key) VALUES (?)').run(key);
  return key;
}
