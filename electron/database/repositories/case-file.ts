import { z } from 'zod';
import type { Settings } from '../../../shared/settings/procedures.ts';
import { Instant } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const CaseFileRecord = z.object({
  id: z.uuid(),
  organisation: z.string(),
  practice: z.boolean(),
  idleMinutes: z.number().int(),
  createdAt: Instant,
  /** The case file's own age identity, for sealed reports; another one after somebody was removed. */
  identity: z.string(),
  /** How reporters reach the team; empty before the first sealed form. */
  contact: z.string(),
  recoveryConfirmedAt: Instant.nullable(),
});
/** The one row that says what this case file is. */
export type CaseFileRecord = z.infer<typeof CaseFileRecord>;

const Row = z
  .object({
    id: z.string(),
    organisation: z.string(),
    practice: z.number(),
    idle_minutes: z.number(),
    created_at: z.string(),
    identity: z.string(),
    contact: z.string(),
    recovery_confirmed_at: z.string().nullable(),
  })
  .transform((row) =>
    CaseFileRecord.parse({
      id: row.id,
      organisation: row.organisation,
      practice: row.practice === 1,
      idleMinutes: row.idle_minutes,
      createdAt: row.created_at,
      identity: row.identity,
      contact: row.contact,
      recoveryConfirmedAt: row.recovery_confirmed_at,
    }),
  );

export function getCaseFileRecord(db: ReadableDb): CaseFileRecord {
  return Row.parse(db.prepare('SELECT * FROM case_file').get());
}

export function insertCaseFileRecord(db: WritableDb, record: Omit<CaseFileRecord, 'contact'>, stamp: Stamp): void {
  db.prepare(
    `INSERT INTO case_file
       (id, organisation, practice, idle_minutes, created_at, identity, recovery_confirmed_at, changed, changed_by)
     VALUES
       (@id, @organisation, @practice, @idleMinutes, @createdAt, @identity, @recoveryConfirmedAt, @changed, @changedBy)`,
  ).run({ ...record, practice: record.practice ? 1 : 0, ...stamp });
}

export function updateSettings(db: WritableDb, settings: Settings, stamp: Stamp): void {
  db.prepare(
    `UPDATE case_file SET organisation = @organisation, idle_minutes = @idleMinutes,
       changed = @changed, changed_by = @changedBy`,
  ).run({ ...settings, ...stamp });
}

/** All that sealed files of this case file may be sealed to, the one of new forms first. */
export function listIdentities(db: ReadableDb): string[] {
  const former = z
    .array(z.string())
    .parse(db.prepare('SELECT identity FROM former_identities ORDER BY until DESC').pluck().all());
  return [getCaseFileRecord(db).identity, ...former];
}

export function updateIdentity(db: WritableDb, identity: string, at: Instant, stamp: Stamp): void {
  db.prepare('INSERT INTO former_identities (identity, until) SELECT identity, ? FROM case_file').run(at);
  db.prepare('UPDATE case_file SET identity = @identity, changed = @changed, changed_by = @changedBy').run({
    identity,
    ...stamp,
  });
}

export function updateContact(db: WritableDb, contact: string, stamp: Stamp): void {
  db.prepare('UPDATE case_file SET contact = @contact, changed = @changed, changed_by = @changedBy').run({
    contact,
    ...stamp,
  });
}

/** Null when the recovery key is a new one that nobody has typed back yet. */
export function updateRecoveryConfirmedAt(db: WritableDb, at: Instant | null, stamp: Stamp): void {
  db.prepare('UPDATE case_file SET recovery_confirmed_at = @at, changed = @changed, changed_by = @changedBy').run({
    at,
    ...stamp,
  });
}
