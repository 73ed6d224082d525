import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { WritableDb } from '../../electron/database/handles.ts';
import { migrate } from '../../electron/database/migrate.ts';
import { migrations } from '../../electron/database/migrations.ts';
import { listAllegations } from '../../electron/database/repositories/allegations.ts';
import { listAttendances } from '../../electron/database/repositories/attendances.ts';
import { listEvidence } from '../../electron/database/repositories/evidence.ts';
import { listMeetingCases } from '../../electron/database/repositories/meeting-cases.ts';
import { getMeeting } from '../../electron/database/repositories/meetings.ts';
import { listNotes } from '../../electron/database/repositories/notes.ts';
import { getPerson } from '../../electron/database/repositories/people.ts';
import { getReport, listReports } from '../../electron/database/repositories/reports.ts';

const AT = '2027-03-04T13:00:00.000Z';
/** Stands for an id of any kind. */
const id = (last: number) => `0196a000-0000-7000-8000-${String(last).padStart(12, '0')}` as never;
const MEMBER = id(1);
const PERSON = id(2);
const INCIDENT = id(3);
const REPORT = id(4);
const BARE = id(5);
const NOTE = id(6);
const EVIDENCE = id(7);
const MEETING = id(8);

/** As the first version of the app wrote it: no allegations, and first actions by their names alone. */
const TOLD = {
  ...{ receivedAt: { at: AT, zone: 'Europe/Lisbon' }, channel: 'spoken', setting: 'event', secondPresent: 'Noor' },
  ...{ safeNow: 'yes', situation: 'danger', firstActions: ['summon-security', 'private-place'] },
  ...{ account: 'He said "no".\n— ليلى 🙂', observed: '', reading: '', policy: '', where: 'Hall', circumstances: '' },
  ...{ when: { kind: 'about', from: '2027-03-04T12:00', words: 'at noon' }, reporterIsImpacted: 'yes' },
  reported: [{ told: { name: 'Rita', otherNames: ['R.'], handles: [], emails: [], contact: '', description: '' } }],
  others: [{ role: 'witness', person: { known: PERSON } }],
  ...{ reporter: null, anonymity: 'towards-reported', anonymityNote: '', wouldReveal: 'no', fearsForSafety: 'no' },
  ...{ fearsNote: '', tellLater: 'All', suggestions: '', agreesToConvene: 'yes', evidenceNote: '' },
  ...{ readBack: 'signed-off', readBackNote: '' },
};
const LEAST = { receivedAt: TOLD.receivedAt, channel: 'written', setting: 'community' };

let folder: string;
let db: WritableDb;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quiet-room-migration-'));
  db = new Database(join(folder, 'plain.db')) as unknown as WritableDb; // not encrypted: only its tables are looked at
  db.pragma('foreign_keys = ON');
  migrate(db, 1);
  writeFormatOne();
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

it('brings rows of format 1 to the newest, and the reports read as they were written', () => {
  migrate(db);
  expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
  const { fields, versions, takenBy, filedAt } = getReport(db, REPORT) ?? {};
  expect({ takenBy, filedAt }).toEqual({ takenBy: MEMBER, filedAt: AT });
  expect(fields).toMatchObject({ ...TOLD, firstActions: expect.anything(), reported: expect.anything() });
  expect(fields?.firstActions).toEqual([
    { action: 'summon-security', at: null },
    { action: 'private-place', at: null },
  ]);
  expect(fields?.reported).toMatchObject(TOLD.reported);
  expect(fields?.allegations).toEqual([]);
  expect(versions).toEqual([{ kind: 'taken-down', writtenBy: MEMBER, writtenAt: AT, fields }]);
});

it('a report in which no first action was ticked, or that has the least it can have, has none after it', () => {
  migrate(db);
  expect(listReports(db, INCIDENT).map((report) => report.fields.firstActions.length)).toEqual([2, 0]);
  expect(getReport(db, BARE)?.fields).toMatchObject({ ...LEAST, account: '', readBack: 'not-yet' });
});

it('people, notes and evidence are as they were, with what is new left empty', () => {
  migrate(db);
  expect(getPerson(db, PERSON)).toMatchObject({ name: 'Wanda', formerNames: [], organisation: '', keptId: PERSON });
  expect(listNotes(db, INCIDENT)).toMatchObject([{ id: NOTE, origin: null, versions: [{ text: 'Heard' }] }]);
  expect(listEvidence(db, INCIDENT)).toMatchObject([{ id: EVIDENCE, sensitive: true, fileName: 'photo.png' }]);
  expect(listAllegations(db, INCIDENT)).toEqual([]);
});

it('a meeting about one case has its agenda with that case, and who was out of it', () => {
  const agenda = [{ key: 'what', minutes: 'A talk' }];
  const meeting = { id: MEETING, incident_id: INCIDENT, starts_at: AT, zone: 'UTC', held_at: AT };
  const changed = { changed: '0', changed_by: 'here' };
  insert('meetings', { ...meeting, content: JSON.stringify({ place: 'Room 4', agenda }), ...changed });
  insert('attendances', {
    ...{ meeting_id: MEETING, member_id: MEMBER, presence: 'excluded', reason: 'soft' },
    ...changed,
  });
  insert('search_rows', { kind: 'meeting', subject_id: MEETING, incident_id: INCIDENT });
  migrate(db);
  expect(getMeeting(db, MEETING)).toEqual({
    ...{ id: MEETING, startsAt: { at: AT, zone: 'UTC' }, place: 'Room 4', heldAt: AT },
  });
  const excluded = [{ memberId: MEMBER, reason: 'soft' }];
  expect(listMeetingCases(db, MEETING)).toEqual([
    { incidentId: INCIDENT, codeName: 'Amber Heron', agenda, carrier: null, quorum: null, excluded },
  ]);
  expect(listAttendances(db, MEETING)).toEqual([{ memberId: MEMBER, presence: 'excluded' }]);
  const subject = db.prepare("SELECT subject_id FROM search_rows WHERE kind = 'meeting'").pluck().get();
  expect(subject).toBe(`${MEETING} ${INCIDENT}`);
});

it('every row of format 1 is still there, and no reference leads nowhere', () => {
  const before = countRows();
  migrate(db);
  const after = countRows();
  expect(Object.keys(before).filter((table) => before[table] !== after[table])).toEqual([]);
  expect(db.pragma('foreign_key_check')).toEqual([]);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
});

it('a step that fails leaves the format before it whole', () => {
  db.prepare('UPDATE reports SET content = ? WHERE id = ?').run('not JSON', REPORT);
  expect(() => migrate(db)).toThrow();
  expect(db.pragma('user_version', { simple: true })).toBe(1);
  expect(db.prepare('SELECT content FROM reports WHERE id = ?').pluck().get(BARE)).toBe(JSON.stringify(LEAST));
});

function writeFormatOne(): void {
  const changed = { changed: '0', changed_by: 'here' };
  insert('members', { id: MEMBER, name: 'Mona', role: 'lead', slot: 'a', recipient: 'age1', added_at: AT, ...changed });
  const wanda = { name: 'Wanda', otherNames: [], handles: [], emails: [], contact: '', description: '' };
  insert('people', { id: PERSON, content: JSON.stringify(wanda), created_at: AT, ...changed });
  const incident = { id: INCIDENT, code_name: 'Amber Heron', status: 'new', setting: 'event', reported_at: AT };
  insert('incidents', { ...incident, content: JSON.stringify({ setting: 'event' }), ...changed });
  insert('participants', { incident_id: INCIDENT, person_id: PERSON, role: 'witness', ...changed });
  const report = { incident_id: INCIDENT, taken_by: MEMBER, received_at: AT, filed_at: AT };
  insert('reports', { id: REPORT, ...report, content: JSON.stringify(TOLD) });
  insert('reports', { id: BARE, ...report, content: JSON.stringify(LEAST) });
  insert('notes', { id: NOTE, incident_id: INCIDENT, happened_at: AT, zone: 'UTC' });
  const version = { note_id: NOTE, version: 1, author: MEMBER, written_at: AT };
  insert('note_versions', { ...version, content: JSON.stringify({ text: 'Heard' }) });
  const photo = { fileName: 'photo.png', mediaType: 'image/png' };
  const evidence = { id: EVIDENCE, incident_id: INCIDENT, size: 0, sha256: 'a'.repeat(64), received_at: AT };
  insert('evidence', { ...evidence, received_by: MEMBER, content: JSON.stringify(photo) });
}

function insert(table: string, row: Readonly<Record<string, unknown>>): void {
  const columns = Object.keys(row);
  db.prepare(`INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map((name) => `@${name}`).join()})`).run(row);
}

function countRows(): Record<string, number> {
  const tables = ['members', 'people', 'incidents', 'participants', 'reports', 'notes', 'note_versions', 'evidence'];
  return Object.fromEntries(
    tables.map((table) => [table, Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())]),
  );
}
