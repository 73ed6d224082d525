import { z } from 'zod';
import { IncidentFacts, IncidentId, IncidentStatus, Setting } from '../../../shared/incidents/incident.ts';
import { Instant } from '../../../shared/time.ts';
import { readContent } from '../case-content.ts';
import type { ReadableDb } from '../handles.ts';

/** Made once: a schema that is made for each row takes longer than to read it. */
const Policy = IncidentFacts.pick({ policy: true });
const Row = z
  .object({ id: IncidentId, status: IncidentStatus, setting: Setting, reportedAt: Instant, content: z.string() })
  .transform(({ content, ...row }) => ({
    ...row,
    policy: readContent(Policy, content).policy,
  }));
export type DecidedCase = z.output<typeof Row>;

/** Cases that have a sanction, be it a proposed one, or that were closed without; the newest report first. */
export function listDecidedCases(db: ReadableDb, except: readonly IncidentId[]): DecidedCase[] {
  const sql = `SELECT i.id, i.status, i.setting, i.reported_at AS reportedAt, i.content FROM incidents i
    WHERE (i.status IN ('closed', 'filed') OR EXISTS (SELECT 1 FROM sanctions s WHERE s.incident_id = i.id))
      AND i.id NOT IN (SELECT value FROM json_each(?))
    ORDER BY i.reported_at DESC, i.id DESC`;
  return Row.array().parse(db.prepare(sql).all(JSON.stringify(except)));
}
