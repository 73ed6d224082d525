import type { DamageKind } from '../../shared/audit/damage.ts';
import type { ReadableDb } from './handles.ts';

/** By database that is open. Found once, it holds until a check in full finds nothing. */
const known = new WeakMap<ReadableDb, DamageKind>();

/** Pages that cannot be read count for more than a log that does not fit together. */
export function noteDamage(db: ReadableDb, kind: DamageKind): void {
  if (known.get(db) !== 'pages') known.set(db, kind);
}

export function forgetDamage(db: ReadableDb): void {
  known.delete(db);
}

export function damageOf(db: ReadableDb): DamageKind | undefined {
  return known.get(db);
}
