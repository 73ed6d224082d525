import { BAN_KINDS } from '../../shared/sanctions/catalogue.ts';
import type { ReadableDb } from '../database/handles.ts';
import { countChanges } from '../database/repositories/people.ts';
import { listSanctionsOfKinds, type SanctionRecord } from '../database/repositories/sanctions.ts';

/** A ban, and whether its person was told of it. */
export interface KnownBan extends SanctionRecord {
  readonly told: boolean;
}

/** By database handle: it ends with the engine's process, as everything read from a case file does. */
const kept = new WeakMap<ReadableDb, { readonly changes: number; readonly bans: readonly KnownBan[] }>();

/** Every ban that was decided, the latest start first. Reading ten thousand anew at each key typed would take too long. */
export function knownBans(db: ReadableDb): readonly KnownBan[] {
  const changes = countChanges(db);
  const known = kept.get(db);
  if (known?.changes === changes) return known.bans;
  const bans = listSanctionsOfKinds(db, BAN_KINDS).map(({ sanction, told }) => ({ ...sanction, told }));
  kept.set(db, { changes, bans });
  return bans;
}
