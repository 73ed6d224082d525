import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AuditEntry, type ChainHead } from '../../../shared/audit/audit-entry.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';

/** What the first entry of a chain follows. */
const BEGINNING = '0'.repeat(64);

export type NewAuditEntry = Omit<AuditEntry, 'sequence' | 'hash'> & {
  /** Hybrid logical time: orders the entries of several installations. */
  readonly changed: string;
};

/** Adds the next link of the installation's chain. */
export function appendAuditEntry(db: WritableDb, entry: NewAuditEntry): void {
  const head = readChainHead(db, entry.installation);
  const sequence = head.sequence + 1;
  db.prepare(
    `INSERT INTO audit_entries (installation, sequence, at, changed, member_id, action, subject, hash)
     VALUES (@installation, @sequence, @at, @changed, @memberId, @action, @subject, @hash)`,
  ).run({ ...entry, sequence, hash: hashOf(head.hash, { ...entry, sequence }) });
}

/** Sequence 0 where there is no entry yet. */
export function readChainHead(db: ReadableDb, installation: string): ChainHead {
  const row = db
    .prepare('SELECT sequence, hash FROM audit_entries WHERE installation = ? ORDER BY sequence DESC LIMIT 1')
    .get(installation);
  const { sequence, hash } = Head.parse(row ?? { sequence: 0, hash: BEGINNING });
  return { installation, sequence, hash };
}

/** Newest first, of all installations. */
export function listAuditEntries(
  db: ReadableDb,
  page: { offset: number; limit: number },
): { total: number; entries: AuditEntry[] } {
  const total = Number(db.prepare('SELECT count(*) FROM audit_entries').pluck().get());
  const sql = `SELECT ${COLUMNS} FROM audit_entries ORDER BY changed DESC, installation, sequence DESC LIMIT @limit OFFSET @offset`;
  const entries = Row.array().parse(db.prepare(sql).all(page));
  return { total, entries: entries.map(({ changed: _order, ...entry }) => entry) };
}

/** Walks a chain from its beginning. `brokenAt` is the first sequence that is missing or does not follow. */
export function verifyChain(db: ReadableDb, installation: string): { head: ChainHead; brokenAt: number | null } {
  let previous = BEGINNING;
  let sequence = 0;
  let brokenAt: number | null = null;
  const rows = db.prepare(`SELECT ${COLUMNS} FROM audit_entries WHERE installation = ? ORDER BY sequence`);
  for (const row of rows.iterate(installation)) {
    const entry = Row.parse(row);
    sequence += 1;
    if (entry.sequence === sequence && entry.hash === hashOf(previous, entry)) previous = entry.hash;
    else {
      brokenAt = sequence;
      break;
    }
  }
  return { head: readChainHead(db, installation), brokenAt };
}

/** Whose chains there are, read from the entries themselves: one that is known nowhere else is checked as well. */
export function listChains(db: ReadableDb): string[] {
  return db.prepare('SELECT DISTINCT installation FROM audit_entries ORDER BY installation').pluck().all().map(String);
}

/** The latest hybrid logical time in any chain: a clock goes on from there. Empty when there is none. */
export function readLatestChange(db: ReadableDb): string {
  return String(db.prepare(`SELECT coalesce(max(changed), '') FROM audit_entries`).pluck().get());
}

const COLUMNS = 'installation, sequence, at, changed, member_id AS memberId, action, subject, hash';
const Head = z.object({ sequence: z.number().int(), hash: z.string() });
const Row = AuditEntry.extend({ changed: z.string() });

/** Over a JSON list in this order, so that no two entries are written the same way. */
function hashOf(previous: string, entry: NewAuditEntry & { readonly sequence: number }): string {
  const { installation, sequence, at, changed, memberId, action, subject } = entry;
  const written = JSON.stringify([previous, installation, sequence, at, changed, memberId, action, subject]);
  return createHash('sha256').update(written).digest('hex');
}
