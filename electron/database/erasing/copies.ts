import { z } from 'zod';
import { Day, Instant } from '../../../shared/time.ts';
import type { ReadableDb } from '../handles.ts';

const DoorList = z.object({ at: Instant, expiresOn: Day });
const Package = z.object({ at: Instant });

/** Lists for the door that were written since and still answer on a day. */
export function listDoorListsOut(db: ReadableDb, since: string, on: Day): z.infer<typeof DoorList>[] {
  const sql = 'SELECT at, expires_on AS expiresOn FROM door_lists WHERE at >= ? AND expires_on >= ? ORDER BY at DESC';
  return DoorList.array().parse(db.prepare(sql).all(since, on));
}

/** Packages that left for a successor since. */
export function listPackagesOut(db: ReadableDb, since: string): z.infer<typeof Package>[] {
  const sql = `SELECT begun_at AS at FROM handovers WHERE direction = 'out' AND begun_at >= ? ORDER BY begun_at DESC`;
  return Package.array().parse(db.prepare(sql).all(since));
}
