import { AuditEntry } from '../../../shared/audit/audit-entry.ts';
import type { ReadableDb } from '../../database/handles.ts';
import type { Row } from '../../database/handover/row.ts';
import { countFollowing, getChainHash } from '../../database/repositories/audit-entries.ts';
import type { KeptClash } from '../../database/repositories/handovers.ts';

interface ArrivingLog {
  /** Those that may be put beside the logs here: every chain in them holds. */
  readonly entries: Row[];
  readonly leftOut: number;
  readonly clashes: KeptClash[];
}

/**
 * The history of the other case file. Of each chain what follows from its beginning, and only where it goes on from what is here:
 * a log that was continued in two ways, or is broken, does not break the one here. Nobody but this installation adds to its own.
 */
export function arrivingLog(db: ReadableDb, own: string, rows: readonly Row[]): ArrivingLog {
  const log: ArrivingLog = { entries: [], leftOut: 0, clashes: [] };
  const found = chainsIn(rows).map(([installation, chain]) => fitting(db, own, installation, chain));
  return found.reduce(
    (sum, each) => ({
      entries: sum.entries.concat(each.entries),
      leftOut: sum.leftOut + each.leftOut,
      clashes: [...sum.clashes, ...each.clashes],
    }),
    log,
  );
}

function fitting(db: ReadableDb, own: string, installation: string, chain: readonly Row[]): ArrivingLog {
  const sound = chain.slice(0, countFollowing(chain.map(entryOf)));
  const common = sound.findLast(({ sequence }) => getChainHash(db, installation, Number(sequence)) !== undefined);
  const here = common && getChainHash(db, installation, Number(common['sequence']));
  const parts = common !== undefined && here !== common['hash'];
  const entries = parts ? [] : installation === own ? sound.slice(0, Number(common?.['sequence'] ?? 0)) : sound;
  const isBroken = sound.length < chain.length;
  const clash: KeptClash = {
    ...{ subjectId: null, table: 'audit_entries', kind: 'log', counts: 'here' },
    fields: [
      { field: 'sequence', here: String(common?.['sequence'] ?? 0), came: String(sound.length + 1) },
      { field: 'hash', here: here ?? '', came: String(common?.['hash'] ?? '') },
    ],
  };
  return { entries: [...entries], leftOut: chain.length - entries.length, clashes: parts || isBroken ? [clash] : [] };
}

function chainsIn(rows: readonly Row[]): [string, Row[]][] {
  const chains = new Map<string, Row[]>();
  for (const row of rows) {
    const installation = String(row['installation']);
    const chain = chains.get(installation) ?? [];
    chains.set(installation, chain);
    chain.push(row);
  }
  for (const chain of chains.values()) chain.sort((a, b) => Number(a['sequence']) - Number(b['sequence']));
  return [...chains];
}

const Entry = AuditEntry.omit({ memberId: true, at: true });

/** As it was written, whatever stands in it: the hash says whether it is right. */
function entryOf(row: Row) {
  const entry = Entry.safeParse(row);
  const told = entry.success ? entry.data : { installation: '', sequence: 0, action: '', subject: '', hash: '' };
  const memberId = row['member_id'] as AuditEntry['memberId']; // compared by its hash alone
  return { ...told, memberId, at: String(row['at']), changed: String(row['changed']) };
}
