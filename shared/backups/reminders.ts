import { z } from 'zod';
import type { Instant } from '../time.ts';

export const Reminder = z.object({
  kind: z.enum(['no-backup', 'backup-old', 'never-drilled', 'drill-old', 'alone', 'updated']),
  /** How long it has been so; 0 where no time runs. */
  days: z.number().int(),
});
export type Reminder = z.infer<typeof Reminder>;

/** A copy of today is made when the last verified one is older than a day. */
const DUE_AFTER_DAYS = 1;
/** Copied every day, a week without one means that the stick is not plugged in any more, or the disk is full. */
const OLD_AFTER_DAYS = 7;
/** Long enough for a first look around. */
const FIRST_WITHIN_DAYS = 2;
/** Half a year, and a month for the first. */
const DRILL_AFTER_DAYS = 180;
const FIRST_DRILL_WITHIN_DAYS = 30;
/** Long enough for everybody to see it. */
const UPDATE_SHOWN_DAYS = 7;
/** Whatever an update broke is found by then. */
const BEFORE_UPDATE_KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

export interface BackupState {
  readonly createdAt: Instant;
  readonly firstBackupAt: Instant | null;
  readonly lastBackupAt: Instant | null;
  readonly lastDrillAt: Instant | null;
  readonly alone: boolean;
  /** When the newest of the copies was made that precede updates. */
  readonly updatedAt: Instant | null;
}

export function isBackupDue({ lastBackupAt }: Pick<BackupState, 'lastBackupAt'>, now: Instant): boolean {
  return lastBackupAt === null || daysBetween(lastBackupAt, now) >= DUE_AFTER_DAYS || lastBackupAt > now;
}

/** What would hurt on a bad day, the worst first. */
export function remindersOf(state: BackupState, now: Instant): Reminder[] {
  return [
    ...copyReminder(state, now),
    ...drillReminder(state, now),
    ...(state.alone ? [{ kind: 'alone', days: 0 } as const] : []),
    ...updateReminder(state, now),
  ];
}

/** Whether a copy that was made before an update may go. */
export function mayGo(madeBeforeUpdateAt: Instant, now: Instant): boolean {
  return daysBetween(madeBeforeUpdateAt, now) >= BEFORE_UPDATE_KEPT_DAYS;
}

function updateReminder({ updatedAt }: BackupState, now: Instant): Reminder[] {
  const days = updatedAt === null ? UPDATE_SHOWN_DAYS : daysBetween(updatedAt, now);
  return days < UPDATE_SHOWN_DAYS ? [{ kind: 'updated', days }] : [];
}

function copyReminder({ createdAt, lastBackupAt }: BackupState, now: Instant): Reminder[] {
  const days = daysBetween(lastBackupAt ?? createdAt, now);
  if (lastBackupAt === null) return days >= FIRST_WITHIN_DAYS ? [{ kind: 'no-backup', days }] : [];
  return days >= OLD_AFTER_DAYS ? [{ kind: 'backup-old', days }] : [];
}

function drillReminder({ firstBackupAt, lastDrillAt }: BackupState, now: Instant): Reminder[] {
  if (firstBackupAt === null) return [];
  const days = daysBetween(lastDrillAt ?? firstBackupAt, now);
  if (lastDrillAt === null) return days >= FIRST_DRILL_WITHIN_DAYS ? [{ kind: 'never-drilled', days }] : [];
  return days >= DRILL_AFTER_DAYS ? [{ kind: 'drill-old', days }] : [];
}

function daysBetween(from: Instant, to: Instant): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
