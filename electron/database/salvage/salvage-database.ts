import { closeSync, openSync } from 'node:fs';
import { v7 as newId } from 'uuid';
import type { Salvage } from '../../../shared/audit/salvage.ts';
import type { MemberId } from '../../../shared/members/member.ts';
import type { Instant } from '../../../shared/time.ts';
import { createClock } from '../clock.ts';
import type { DatabaseKey } from '../database-key.ts';
import type { WritableDb } from '../handles.ts';
import { assertKnownFormat, migrate } from '../migrate.ts';
import { APPLICATION_ID, connect } from '../open-database.ts';
import { findDamage } from '../page-check.ts';
import { setAfterKey, setExclusive } from '../pragmas.ts';
import { appendAuditEntry, readLatestChange } from '../repositories/audit-entries.ts';
import { type getCaseFileRecord, insertCaseFileRecord } from '../repositories/case-file.ts';
import { insertInstallation } from '../repositories/installations.ts';
import { insertMember, listMemberSlots } from '../repositories/members.ts';
import { insertSalvage } from '../repositories/salvages.ts';
import type { Stamp } from '../repositories/stamp.ts';
import { type Copying, copyReadable } from './copy-rows.ts';
import { type Mended, mendLinks } from './mend-links.ts';
import { mendSchema } from './mend-schema.ts';
import { nameTables } from './name-tables.ts';
import type { TableRead } from './read-table.ts';
import { standIns } from './stand-ins.ts';

export interface SalvageOrder extends Copying {
  /** A copy of the damaged database, which is ours: SQLite writes beside what it opens. */
  readonly copy: string;
  /** Must not be there yet. */
  readonly target: string;
  readonly key: DatabaseKey;
  /** Whose key it was; undefined for one that is nobody's. */
  readonly owner: { readonly member: MemberId; readonly slot: string; readonly recipient: string } | undefined;
  /** For a case file that cannot even say what it is. */
  readonly identity: string;
  readonly now: () => Instant;
}

/** Ids of lost rows that are listed, of each table. */
const LISTED = 500;

/** Makes a new database, under the same key, of what can be read of a damaged one. */
export async function salvageDatabase(order: SalvageOrder): Promise<Salvage> {
  const { pages, damaged } = findDamage(order.copy, order.key);
  mendSchema(order.copy, order.key, damaged);
  let from = openDamaged(order.copy, order.key);
  try {
    const to = createEmpty(order.target, order.key, formatOf(from));
    try {
      if (nameTables(from, to)) {
        from.close();
        from = openDamaged(order.copy, order.key);
      }
      const read = await copyReadable(from, to, order);
      migrate(to);
      const salvage = to.transaction(() => finish(to, order, { pages, damagedPages: damaged.length }, read))();
      to.pragma('wal_checkpoint(TRUNCATE)');
      return salvage;
    } finally {
      to.close();
    }
  } finally {
    from.close();
  }
}

/** With what can be read of its tables' list; pages that are missing at its end are no reason not to begin. */
function openDamaged(copy: string, key: DatabaseKey): WritableDb {
  const db = connect(copy, key) as WritableDb; // a copy of our own, and only read
  try {
    db.unsafeMode(true); // or the next is ignored: list as many tables as can be read
    db.pragma('writable_schema = ON');
    setExclusive(db);
    assertKnownFormat(copy, db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function createEmpty(file: string, key: DatabaseKey, format: number): WritableDb {
  closeSync(openSync(file, 'wx', 0o600)); // SQLite alone would let others read it
  const db = connect(file, key) as WritableDb; // empty, and ours
  setExclusive(db);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  setAfterKey(db);
  db.pragma('foreign_keys = OFF'); // until everything that can be read is there
  migrate(db, format);
  return db;
}

function formatOf(db: WritableDb): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** What nobody could work without, then what rows name, then the entry of it all. */
function finish(
  db: WritableDb,
  { owner, identity, now }: SalvageOrder,
  about: Pick<Salvage, 'pages' | 'damagedPages'>,
  read: ReadonlyMap<string, TableRead>,
): Salvage {
  const at = now();
  const installation = newId();
  const stamp = { changed: createClock(installation, now, readLatestChange(db)).tick(), changedBy: installation };
  insertInstallation(db, installation, at);
  if (isEmpty(db, 'case_file')) insertCaseFileRecord(db, namelessCaseFile(at, identity), stamp);
  if (owner !== undefined) keepOwner(db, owner, at, stamp);
  const mended = mendLinks(db, standIns(at, stamp));
  const salvage = { at, ...about, ...told(read, mended) };
  const id = newId();
  insertSalvage(db, id, salvage);
  const memberId = owner?.member ?? null;
  const { changed } = stamp;
  appendAuditEntry(db, { installation, at, changed, memberId, action: 'case-file.salvaged', subject: id });
  return salvage;
}

function told(read: ReadonlyMap<string, TableRead>, { leftOut, standIns: made }: Mended) {
  const tables = [...read].map(([table, { read: count, lost, broke }]) => ({
    table,
    read: count,
    lost: lost.slice(0, LISTED),
    lostCount: lost.length,
    maybeMore: broke,
    leftOut: leftOut.get(table) ?? 0,
    standIns: made.get(table) ?? 0,
  }));
  const rows = tables.reduce((sum, { read: count }) => sum + count, 0);
  return { rows, tables: tables.filter((of) => of.maybeMore || of.lostCount + of.leftOut + of.standIns > 0) };
}

function isEmpty(db: WritableDb, table: 'case_file'): boolean {
  return db.prepare(`SELECT 1 FROM ${table}`).get() === undefined;
}

function namelessCaseFile(at: Instant, identity: string): Omit<ReturnType<typeof getCaseFileRecord>, 'contact'> {
  return {
    ...{ id: newId(), organisation: 'Salvaged', practice: false, idleMinutes: 5, createdAt: at },
    ...{ identity, recoveryConfirmedAt: null },
  };
}

/** Whoever opened the damaged file opens the new one, even where their own row could not be read. */
function keepOwner(db: WritableDb, owner: NonNullable<SalvageOrder['owner']>, at: Instant, stamp: Stamp): void {
  const { member: id, slot, recipient } = owner;
  if (listMemberSlots(db).some(({ member }) => member === id)) return;
  const member = {
    id,
    name: 'Member who salvaged it',
    role: 'lead',
    personId: null,
    addedAt: at,
    removedAt: null,
  } as const;
  insertMember(db, member, { slot, recipient }, stamp);
}
