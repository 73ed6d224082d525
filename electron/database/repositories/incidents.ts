import { z } from 'zod';
import { IncidentFacts, IncidentId, IncidentStatus, Setting } from '../../../shared/incidents/incident.ts';
import { Instant } from '../../../shared/time.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const ListedRow = z.object({
  id: IncidentId,
  codeName: z.string(),
  status: IncidentStatus,
  setting: Setting,
  reportedAt: Instant,
  answeredAt: Instant.nullable(),
  openTasks: z.number().int(),
  /** Of the first meeting that was held about it. */
  metAt: Instant.nullable(),
  /** An answer that was promised is not given, for a reason that was written down. */
  answerWaived: z.number().transform(Boolean),
  /** Names, texts and files are gone since then. */
  anonymisedAt: Instant.nullable(),
});
const FullRow = ListedRow.extend({ content: z.string() });

/** What a list knows of a case: nothing that it says. */
export type ListedIncident = z.infer<typeof ListedRow>;
export type IncidentRecord = ListedIncident & { readonly facts: IncidentFacts };

const LISTED = `i.id, i.code_name AS codeName, i.status, i.setting, i.reported_at AS reportedAt,
  i.answered_at AS answeredAt,
  (SELECT count(*) FROM tasks t WHERE t.incident_id = i.id AND t.done_at IS NULL) AS openTasks,
  (SELECT min(m.held_at) FROM meeting_cases c JOIN meetings m ON m.id = c.meeting_id WHERE c.incident_id = i.id) AS metAt,
  EXISTS (SELECT 1 FROM promise_marks k WHERE k.incident_id = i.id AND k.promise = 'answer' AND k.state = 'waived') AS answerWaived,
  i.anonymised_at AS anonymisedAt`;

export interface IncidentFilter {
  readonly statuses: readonly IncidentStatus[];
  /** Only these; all when undefined. */
  readonly ids?: readonly string[] | undefined;
}

const WHERE = `i.status IN (SELECT value FROM json_each(@statuses))
  AND (@ids IS NULL OR i.id IN (SELECT value FROM json_each(@ids)))`;

/** Newest report first. */
export function listIncidents(
  db: ReadableDb,
  filter: IncidentFilter,
  page: { offset: number; limit: number },
): ListedIncident[] {
  // What is counted from parts of a case is counted for those of the page alone; the + has it walk along the order.
  const sql = `WITH page AS MATERIALIZED (SELECT i.id FROM incidents i WHERE +${WHERE}
      ORDER BY i.reported_at DESC, i.id DESC LIMIT @limit OFFSET @offset)
    SELECT ${LISTED} FROM page CROSS JOIN incidents i ON i.id = page.id ORDER BY i.reported_at DESC, i.id DESC`;
  return ListedRow.array().parse(db.prepare(sql).all({ ...bound(filter), ...page }));
}

export function countIncidents(db: ReadableDb, filter: IncidentFilter): number {
  return Number(db.prepare(`SELECT count(*) FROM incidents i WHERE ${WHERE}`).pluck().get(bound(filter)));
}

/** All of them, newest report first. */
export function listIncidentsIn(db: ReadableDb, statuses: readonly IncidentStatus[]): ListedIncident[] {
  const sql = `SELECT ${LISTED} FROM incidents i WHERE ${WHERE} ORDER BY i.reported_at DESC, i.id DESC`;
  return ListedRow.array().parse(db.prepare(sql).all(bound({ statuses })));
}

/** Whose reporter has not been answered, the oldest report first. */
export function listUnansweredIncidents(db: ReadableDb, statuses: readonly IncidentStatus[]): ListedIncident[] {
  const sql = `SELECT ${LISTED} FROM incidents i WHERE ${WHERE} AND i.answered_at IS NULL ORDER BY i.reported_at, i.id`;
  return ListedRow.array().parse(db.prepare(sql).all(bound({ statuses })));
}

export function getIncident(db: ReadableDb, id: IncidentId): IncidentRecord | undefined {
  const row = FullRow.optional().parse(
    db.prepare(`SELECT ${LISTED}, i.content FROM incidents i WHERE i.id = ?`).get(id),
  );
  if (row === undefined) return undefined;
  const { content, ...listed } = row;
  return { ...listed, facts: readContent(IncidentFacts, content) };
}

/** The case that something is a part of, or that it is itself; undefined for what belongs to none, such as a member. */
export function getCaseOfPart(db: ReadableDb, id: string): Pick<IncidentRecord, 'id' | 'codeName'> | undefined {
  const owners = PARTS.map((table) => `(SELECT incident_id FROM ${table} WHERE id = @id)`);
  const decided = '(SELECT t.incident_id FROM decisions d JOIN tasks t ON t.id = d.task_id WHERE d.id = @id)';
  const sql = `SELECT id, code_name AS codeName FROM incidents WHERE id = coalesce(${[...owners, decided].join(', ')}, @id)`;
  return ListedRow.pick({ id: true, codeName: true }).optional().parse(db.prepare(sql).get({ id }));
}

const PARTS = [
  'reports',
  'allegations',
  'notes',
  'meetings',
  'tasks',
  'sanctions',
  'evidence',
  'follow_ups',
  'votes',
  'urgent_decisions',
  'letters',
  'appeals',
] as const;

/** Those in whose code name a text stands, in capitals or not: code names are made of plain letters. */
export function listIncidentsNamed(db: ReadableDb, text: string): IncidentId[] {
  const sql = 'SELECT id FROM incidents WHERE instr(lower(code_name), lower(?)) > 0';
  return IncidentId.array().parse(db.prepare(sql).pluck().all(text));
}

export function listIncidentIds(db: ReadableDb): IncidentId[] {
  return IncidentId.array().parse(db.prepare('SELECT id FROM incidents ORDER BY id').pluck().all());
}

export function listCodeNames(db: ReadableDb): string[] {
  return z.array(z.string()).parse(db.prepare('SELECT code_name FROM incidents').pluck().all());
}

export function isCodeNameTaken(db: ReadableDb, codeName: string): boolean {
  return db.prepare('SELECT 1 FROM incidents WHERE code_name = ?').get(codeName) !== undefined;
}

/** For the name of the next case that loses its own. */
export function nextAnonymousNumber(db: ReadableDb): number {
  const sql = `SELECT coalesce(max(CAST(substr(code_name, instr(code_name, ' ') + 1) AS INTEGER)), 0) + 1
    FROM incidents WHERE anonymised_at IS NOT NULL`;
  return Number(db.prepare(sql).pluck().get());
}

export function isCodeNameTakenByOther(db: ReadableDb, id: IncidentId, codeName: string): boolean {
  return db.prepare('SELECT 1 FROM incidents WHERE code_name = ? AND id <> ?').get(codeName, id) !== undefined;
}

export function updateCodeName(db: WritableDb, id: IncidentId, codeName: string, stamp: Stamp): void {
  const sql = 'UPDATE incidents SET code_name = @codeName, changed = @changed, changed_by = @changedBy WHERE id = @id';
  db.prepare(sql).run({ id, codeName, ...stamp });
}

/** What a new case is made of; the rest of what a list knows is counted from its parts. */
type NewIncident = Omit<IncidentRecord, 'openTasks' | 'metAt' | 'answerWaived' | 'anonymisedAt'>;

export function insertIncident(db: WritableDb, incident: NewIncident, stamp: Stamp): void {
  const { facts, ...columns } = incident;
  db.prepare(
    `INSERT INTO incidents (id, code_name, status, setting, reported_at, answered_at, content, changed, changed_by)
     VALUES (@id, @codeName, @status, @setting, @reportedAt, @answeredAt, @content, @changed, @changedBy)`,
  ).run({ ...columns, content: writeContent(IncidentFacts, facts), ...stamp });
}

export function updateIncident(db: WritableDb, incident: IncidentRecord, stamp: Stamp): void {
  const { id, status, answeredAt, facts } = incident;
  db.prepare(
    `UPDATE incidents SET status = @status, setting = @setting, answered_at = @answeredAt, content = @content,
       changed = @changed, changed_by = @changedBy WHERE id = @id`,
  ).run({ id, status, answeredAt, setting: facts.setting, content: writeContent(IncidentFacts, facts), ...stamp });
}

function bound({ statuses, ids }: IncidentFilter) {
  return { statuses: JSON.stringify(statuses), ids: ids === undefined ? null : JSON.stringify(ids) };
}
