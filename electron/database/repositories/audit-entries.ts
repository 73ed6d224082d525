import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AuditEntry, type ChainHead } from '../../../shared/audit/audit-entry.ts';
import type { MemberId } from '../../../shared/members/member.ts';
import type { Instant } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import { storageFailure } from '../storage-failure.ts';

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

/** Which entries; undefined: whichever. */
export interface EntryFilter {
  readonly memberId: MemberId | undefined;
  /** Whole actions, or their first words. */
  readonly actions: readonly string[] | undefined;
  /** The first or the second word of the subject. */
  readonly subjects: readonly string[] | undefined;
  /** From this instant on, and before that one. */
  readonly from: Instant | undefined;
  readonly before: Instant | undefined;
}

/** Of all installations; newest first unless told otherwise. */
export function listAuditEntries(
  db: ReadableDb,
  filter: EntryFilter,
  { oldestFirst = false, ...page }: { offset: number; limit: number; oldestFirst?: boolean },
): { total: number; entries: AuditEntry[] } {
  const { where, values } = conditionsOf(filter);
  const total = Number(db.prepare(`SELECT count(*) FROM audit_entries ${where}`).pluck().get(values));
  const sql = `SELECT ${COLUMNS} FROM audit_entries ${where} ${oldestFirst ? OLDEST_FIRST : NEWEST_FIRST} LIMIT @limit OFFSET @offset`;
  const entries = Row.array().parse(db.prepare(sql).all({ ...values, ...page }));
  return { total, entries: entries.map(({ changed: _order, ...entry }) => entry) };
}

const NEWEST_FIRST = 'ORDER BY changed DESC, installation, sequence DESC';
const OLDEST_FIRST = 'ORDER BY changed, installation DESC, sequence';

/** Lists are handed over as one JSON text, so that the statement stays the same. */
function conditionsOf({ memberId, actions, subjects, from, before }: EntryFilter) {
  const all: readonly (readonly [sql: string, value: string | undefined])[] = [
    ['member_id = @memberId', memberId],
    [
      `(action IN (SELECT value FROM json_each(@actions))
        OR substr(action, 1, instr(action, '.') - 1) IN (SELECT value FROM json_each(@actions)))`,
      actions && JSON.stringify(actions),
    ],
    [
      `(substr(subject, 1, 36) IN (SELECT value FROM json_each(@subjects))
        OR substr(subject, 38, 36) IN (SELECT value FROM json_each(@subjects)))`,
      subjects && JSON.stringify(subjects),
    ],
    ['at >= @from', from],
    ['at < @before', before],
  ];
  const asked = all.filter(([, value]) => value !== undefined).map(([sql]) => sql);
  const values = { memberId, actions: all[1]?.[1], subjects: all[2]?.[1], from, before };
  const named = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  return { where: asked.length === 0 ? '' : `WHERE ${asked.join(' AND ')}`, values: named };
}

/**
 * Walks a chain from its beginning. `brokenAt` is the first sequence that is missing, does not follow, or stands on a page
 * that cannot be read.
 */
export function verifyChain(db: ReadableDb, installation: string): { head: ChainHead; brokenAt: number | null } {
  let last: ChainHead = { installation, sequence: 0, hash: BEGINNING };
  try {
    const rows = db.prepare(`SELECT ${COLUMNS} FROM audit_entries WHERE installation = ? ORDER BY sequence`);
    for (const row of rows.iterate(installation)) {
      const entry = Row.parse(row);
      const { sequence, hash } = entry;
      if (sequence !== last.sequence + 1 || hash !== hashOf(last.hash, entry)) {
        return { head: readChainHead(db, installation), brokenAt: last.sequence + 1 };
      }
      last = { installation, sequence, hash };
    }
  } catch (error) {
    if (storageFailure(error, 'read the log')?.code !== 'damaged') throw error;
    return { head: last, brokenAt: last.sequence + 1 };
  }
  return { head: last, brokenAt: null };
}

const TAIL = 50;

/** Whether the last entries of a chain follow from each other, without walking all of it. */
export function isTailWhole(db: ReadableDb, installation: string): boolean {
  const sql = `SELECT ${COLUMNS} FROM audit_entries WHERE installation = ? ORDER BY sequence DESC LIMIT ?`;
  const tail = Row.array().parse(db.prepare(sql).all(installation, TAIL));
  return tail.every((entry, at) => {
    const before = tail[at + 1] ?? (entry.sequence === 1 ? { sequence: 0, hash: BEGINNING } : undefined);
    if (before === undefined) return true; // the entry before was not read
    return entry.sequence === before.sequence + 1 && entry.hash === hashOf(before.hash, entry);
  });
}

/** Those whose hash begins with these characters: from eight on, hardly ever more than one. */
export function findByHash(db: ReadableDb, beginning: string): ChainHead[] {
  const sql = 'SELECT installation, sequence, hash FROM audit_entries WHERE substr(hash, 1, ?) = ?';
  return Head.extend({ installation: z.string() }).array().parse(db.prepare(sql).all(beginning.length, beginning));
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

/** Undefined where there is no such entry. */
export function getChainHash(db: ReadableDb, installation: string, sequence: number): string | undefined {
  const sql = 'SELECT hash FROM audit_entries WHERE installation = ? AND sequence = ?';
  return z.string().optional().parse(db.prepare(sql).pluck().get(installation, sequence));
}

/** How many entries of a chain, read in order from its beginning, follow each other. */
export function countFollowing(entries: Iterable<AuditEntry & { readonly changed: string }>): number {
  let previous = BEGINNING;
  let sequence = 0;
  for (const entry of entries) {
    if (entry.sequence !== sequence + 1 || entry.hash !== hashOf(previous, entry)) return sequence;
    [previous, sequence] = [entry.hash, entry.sequence];
  }
  return sequence;
}

/** Over a JSON list in this order, so that no two entries are written the same way. */
function hashOf(previous: string, entry: NewAuditEntry & { readonly sequence: number }): string {
  const { installation, sequence, at, changed, memberId, action, subject } = entry;
  const written = JSON.stringify([previous, installation, sequence, at, changed, memberId, action, subject]);
  return createHash('sha256').update(written).digest('hex');
}
