import { z } from 'zod';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { WritableDb } from '../handles.ts';
import type { Stamp } from '../repositories/stamp.ts';
import { TABLE_MAP } from '../table-map.ts';

/** Takes what goes out of the rows that are about something else: other cases, what was told to others, what is typed. */
export function forgetMentions(db: WritableDb, incidentId: IncidentId, gone: ReadonlySet<string>, stamp: Stamp): void {
  forgetInPastReviews(db, incidentId);
  forgetInDisclosures(db, incidentId, gone, stamp);
  forgetIds(db, gone);
}

/** The same of people, whom other cases do not name. */
export function forgetIds(db: WritableDb, gone: ReadonlySet<string>): void {
  for (const table of PRUNED) pruneRows(db, table, gone);
  deleteDraftsAbout(db, gone);
}

/** What is being typed about it, by anybody, and files that came with that. */
function deleteDraftsAbout(db: WritableDb, gone: ReadonlySet<string>): void {
  const rows = Draft.array().parse(db.prepare('SELECT member_id AS memberId, key, content FROM drafts').all());
  const about = rows.filter(({ key, content }) => mentions(`${key} ${content}`, gone));
  for (const { memberId, key } of about)
    db.prepare('DELETE FROM drafts WHERE member_id = ? AND key = ?').run(memberId, key);
  const orphans = 'draft_key = ? AND NOT EXISTS (SELECT 1 FROM drafts WHERE key = draft_key)';
  for (const { key } of about) {
    db.prepare(`DELETE FROM evidence_chunks WHERE evidence_id IN (SELECT id FROM evidence WHERE ${orphans})`).run(key);
    db.prepare(`DELETE FROM evidence WHERE ${orphans}`).run(key);
  }
}

function forgetInPastReviews(db: WritableDb, incidentId: IncidentId): void {
  db.prepare(
    `UPDATE past_reviews SET content = json_set(content, '$.cases', json((
       SELECT json_group_array(value) FROM json_each(content, '$.cases') WHERE value <> @incidentId)))
     WHERE instr(content, @incidentId) > 0`,
  ).run({ incidentId });
}

/** Which of the facts came from which case is not known: what drew on it keeps to whom it went and until when. */
function forgetInDisclosures(db: WritableDb, incidentId: IncidentId, gone: ReadonlySet<string>, stamp: Stamp): void {
  const sql = 'SELECT id, content FROM disclosures WHERE instr(content, ?) > 0';
  for (const { id, content } of Told.array().parse(db.prepare(sql).all(incidentId))) {
    const told = DisclosureContent.parse(JSON.parse(content));
    const left = (ids: readonly string[]) => ids.filter((each) => !gone.has(each));
    const blank = {
      reason: '',
      facts: [],
      words: '',
      incidents: left(told.incidents),
      sanctions: left(told.sanctions),
    };
    db.prepare(
      'UPDATE disclosures SET content = @content, changed = @changed, changed_by = @changedBy WHERE id = @id',
    ).run({
      ...{ id, content: JSON.stringify({ ...told, ...blank }) },
      ...stamp,
    });
  }
}

/** Lists in what was handed over, answered and the like lose what names something that goes. */
function pruneRows(db: WritableDb, table: string, gone: ReadonlySet<string>): void {
  const columns = Column.array().parse(db.prepare('SELECT name, pk FROM pragma_table_info(?)').all(table));
  if (!columns.some(({ name }) => name === 'content')) return;
  const keys = columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
  const rows = Row.array().parse(db.prepare(`SELECT ${[...keys, 'content'].join(', ')} FROM ${table}`).all());
  const update = `UPDATE ${table} SET content = @content WHERE ${keys.map((key) => `${key} = @${key}`).join(' AND ')}`;
  for (const row of rows.filter(({ content }) => mentions(content, gone)))
    db.prepare(update).run({ ...row, content: JSON.stringify(pruneJson(JSON.parse(row.content), gone)) });
}

/** Entries of lists that name one of these ids, however deep, and fields that are called by one. */
function pruneJson(value: unknown, gone: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.filter((each) => !mentions(JSON.stringify(each), gone));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([name]) => !mentions(name, gone));
  return Object.fromEntries(fields.map(([name, field]) => [name, pruneJson(field, gone)]));
}

/** Whatever is about no case: also what comes later. Lists of others name nothing of this case file by its id. */
const PRUNED = TABLE_MAP.filter(({ about }) => about !== 'case' && about !== 'search' && about !== 'own')
  .map(({ table }) => table)
  .filter((table) => !['disclosures', 'registrations', 'listed_people', 'erasures'].includes(table));

function mentions(text: string, ids: ReadonlySet<string>): boolean {
  for (const [id] of text.matchAll(UUID)) if (ids.has(id)) return true;
  return false;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const Draft = z.object({ memberId: z.string(), key: z.string(), content: z.string() });
const Column = z.object({ name: z.string(), pk: z.number() });
const Row = z.looseObject({ content: z.string() });
const Told = z.object({ id: z.string(), content: z.string() });
const DisclosureContent = z.looseObject({ incidents: z.array(z.string()), sanctions: z.array(z.string()) });
