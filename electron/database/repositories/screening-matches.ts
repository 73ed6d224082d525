import { z } from 'zod';
import type { EventId } from '../../../shared/events/event.ts';
import { MemberId } from '../../../shared/members/member.ts';
import type { Shelf } from '../../../shared/screening/procedures.ts';
import { type MatchId, ScreeningId, ScreeningMatch } from '../../../shared/screening/screening.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Content = ScreeningMatch.pick({
  ...{ rows: true, registrant: true, listed: true, reasons: true, decided: true, earlier: true, isNew: true },
});
const Row = ScreeningMatch.pick({ id: true, eventId: true, band: true, score: true, decision: true })
  .extend({ screeningId: ScreeningId, listedId: z.string(), fingerprint: z.string(), content: z.string() })
  .transform(({ content, ...row }): MatchRecord => ({ ...row, ...readContent(Content, content) }));

export interface MatchRecord extends ScreeningMatch {
  readonly screeningId: ScreeningId;
  /** Of the person who stands for all their records, or of the entry on another body's list. */
  readonly listedId: string;
  readonly fingerprint: string;
}

const SELECT = `SELECT m.id, m.event_id AS eventId, m.screening_id AS screeningId,
    coalesce(h.merged_into, m.listed_id) AS listedId, m.fingerprint, m.band, m.score, m.decision, m.content
  FROM screening_matches m LEFT JOIN people h ON h.id = m.listed_id`;
const ON_SHELF: Readonly<Record<Shelf, string>> = {
  open: "m.decision IS NULL AND m.band <> 'hidden'",
  hidden: "m.decision IS NULL AND m.band = 'hidden'",
  same: "m.decision = 'same'",
  'not-same': "m.decision = 'not-same'",
  ask: "m.decision = 'ask'",
};

export function listAllMatches(db: ReadableDb, eventId: EventId): MatchRecord[] {
  return Row.array().parse(db.prepare(`${SELECT} WHERE m.event_id = ?`).all(eventId));
}

/** Likely ones first, and among them the most alike. */
export function listMatches(db: ReadableDb, eventId: EventId, shelf: Shelf, limit: number): MatchRecord[] {
  const sql = `${SELECT} WHERE m.event_id = ? AND ${ON_SHELF[shelf]}
    ORDER BY m.band = 'likely' DESC, m.band = 'look' DESC, m.score DESC, m.id LIMIT ?`;
  return Row.array().parse(db.prepare(sql).all(eventId, limit));
}

/** What members were asked and nobody has decided. */
export function listAskedMatches(db: ReadableDb): MatchRecord[] {
  return Row.array().parse(db.prepare(`${SELECT} WHERE m.decision = 'ask' ORDER BY m.id`).all());
}

const Counted = z.object({
  band: ScreeningMatch.shape.band,
  decision: ScreeningMatch.shape.decision,
  count: z.number().int(),
});

export function countMatches(db: ReadableDb, eventId: EventId): z.output<typeof Counted>[] {
  const sql =
    'SELECT band, decision, count(*) AS count FROM screening_matches WHERE event_id = ? GROUP BY band, decision';
  return Counted.array().parse(db.prepare(sql).all(eventId));
}

export function getMatch(db: ReadableDb, id: MatchId): MatchRecord | undefined {
  return Row.optional().parse(db.prepare(`${SELECT} WHERE m.id = ?`).get(id));
}

export function insertMatch(db: WritableDb, match: MatchRecord, stamp: Stamp): void {
  db.prepare(
    `INSERT INTO screening_matches
       (id, event_id, screening_id, listed_id, fingerprint, band, score, decision, content, changed, changed_by)
     VALUES (@id, @eventId, @screeningId, @listedId, @fingerprint, @band, @score, @decision, @content, @changed, @changedBy)`,
  ).run({ ...columnsOf(match), ...stamp });
}

/** Found anew, or decided. */
export function updateMatch(db: WritableDb, match: MatchRecord, stamp: Stamp): void {
  const { eventId: _eventId, listedId: _listedId, fingerprint: _fingerprint, ...columns } = columnsOf(match);
  db.prepare(
    `UPDATE screening_matches SET screening_id = @screeningId, band = @band, score = @score, decision = @decision,
       content = @content, changed = @changed, changed_by = @changedBy WHERE id = @id`,
  ).run({ ...columns, ...stamp });
}

/** Only what nothing left the app for. */
export function deleteMatch(db: WritableDb, id: MatchId): void {
  db.prepare(
    'DELETE FROM screening_matches WHERE id = ? AND NOT EXISTS (SELECT 1 FROM refusals WHERE match_id = ?)',
  ).run(id, id);
}

export function hasRefusals(db: ReadableDb, id: MatchId): boolean {
  return db.prepare('SELECT 1 FROM refusals WHERE match_id = ? LIMIT 1').get(id) !== undefined;
}

/** Who answers for the latest ban of each person, by their kept record. */
export function ownersOfBans(db: ReadableDb, people: readonly string[]): Map<string, MemberId> {
  const sql = `SELECT coalesce(h.merged_into, h.id) AS personId, s.owner FROM sanctions s JOIN people h ON h.id = s.person_id
    WHERE s.standing = 'decided' AND coalesce(h.merged_into, h.id) IN (SELECT value FROM json_each(?))
    ORDER BY s.starts_on, s.id`;
  const rows = z
    .array(z.object({ personId: z.string(), owner: MemberId }))
    .parse(db.prepare(sql).all(JSON.stringify(people)));
  return new Map(rows.map(({ personId, owner }) => [personId, owner]));
}

function columnsOf({
  id,
  eventId,
  screeningId,
  listedId,
  fingerprint,
  band,
  score,
  decision,
  ...content
}: MatchRecord) {
  const own = { id, eventId, screeningId, listedId, fingerprint, band, score, decision };
  return { ...own, content: writeContent(Content, Content.parse(content)) };
}
