import type { Instant } from '../../../shared/time.ts';
import type { WritableDb } from '../handles.ts';

/** Once for each copy of the app that writes here; again it does nothing. */
export function insertInstallation(db: WritableDb, id: string, firstSeenAt: Instant): void {
  db.prepare('INSERT INTO installations (id, first_seen_at) VALUES (?, ?) ON CONFLICT DO NOTHING').run(id, firstSeenAt);
}
