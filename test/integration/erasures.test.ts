import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NAMED_IN_CASES } from '../../electron/database/erasing/people-rows.ts';
import { TREATMENTS } from '../../electron/database/erasing/treatments.ts';
import { TABLE_MAP } from '../../electron/database/table-map.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { PersonId } from '../../shared/people/person.ts';
import type { RequestId } from '../../shared/requests/request.ts';
import { type EvidenceRooms, makeEvidenceRooms } from '../fixtures/evidence-rooms.ts';
import { killWhileErasing, makeErasingTemplate } from '../fixtures/kills-while-erasing.ts';
import { allSpellings } from '../fixtures/marker-spellings.ts';
import { closeCase, type Planted, type Planting, plantCase } from '../fixtures/plant-case.ts';
import { report } from '../fixtures/reports.ts';
import { removeTemporaryFolders, temporaryFolder } from '../fixtures/vault-rooms.ts';

const [ONE, TWO] = ['zqerasedone', 'zqerasedtwo'];
const CASE_TABLES = TABLE_MAP.flatMap((entry) => (entry.about === 'case' ? [entry] : []));
let rooms: EvidenceRooms;
let planting: Omit<Planting, 'word'>;
let beside: IncidentId;
let one: Planted;
let two: Planted;

beforeAll(async () => {
  rooms = await makeEvidenceRooms(temporaryFolder());
  const { api } = rooms;
  const [me] = await api.members.list({});
  if (me === undefined) throw new Error('Nobody is here');
  await api.spaces.create({ space: { kind: 'chat', name: 'Chat' } });
  beside = (await api.reports.file(report())).incident.id;
  planting = { api, me: me.id, besides: beside };
  one = await plantCase({ ...planting, word: ONE });
  two = await plantCase({ ...planting, word: TWO });
  const again = await api.reports.file(report({ reported: [{ known: reportedIn(two) }] }));
  await closeCase(api, again.incident.id, 'No more');
}, 60_000);
afterAll(() => {
  rooms.session.close();
  removeTemporaryFolders();
});

describe('what a case is made of', () => {
  it('is treated table by table, whatever table comes later', () => {
    expect(CASE_TABLES.map(({ table }) => table).filter((table) => !Object.hasOwn(TREATMENTS, table))).toEqual([]);
    expect(Object.keys(TREATMENTS).filter((table) => !CASE_TABLES.some((each) => each.table === table))).toEqual([]);
  });

  it('is treated column by column where it stays', () => {
    for (const [table, treatment] of Object.entries(TREATMENTS)) {
      if (treatment === 'goes') continue;
      const columns = rooms.column(`SELECT name FROM pragma_table_info('${table}')`);
      const treated = [...treatment.stays, ...Object.keys(treatment.written), 'changed', 'changed_by'];
      expect([table, columns.filter((column) => !treated.includes(String(column)))]).toEqual([table, []]);
    }
  });

  it('names people only where it is known that it does', () => {
    const named = CASE_TABLES.filter(({ table }) =>
      rooms.column(`SELECT "table" FROM pragma_foreign_key_list('${table}')`).includes('people'),
    );
    expect(named.map(({ table }) => table).sort()).toEqual(Object.keys(NAMED_IN_CASES).sort());
  });

  it('is all there in the cases of this test', () => {
    const empty = CASE_TABLES.filter(({ table, rows }) => countOf(table, rows, one.id) === 0);
    const withoutWords = ['conflicts', 'conflict_sights', 'sealed_files', 'handover_clashes'];
    expect(empty.map(({ table }) => table).filter((table) => !withoutWords.includes(table))).toEqual([]);
    expect(hits(ONE).length).toBeGreaterThan(0);
    expect(rooms.column(`SELECT count(*) FROM search_index WHERE search_index MATCH '${ONE}'`)[0]).toBeGreaterThan(10);
  });
});

describe('before anything is erased', () => {
  it('it is said what goes, who stays and why, and which copies are not reached', async () => {
    const { cases, people, outOfReach } = await rooms.api.erasures.preview({ incidentIds: [two.id] });
    expect(cases).toMatchObject([{ id: two.id, counts: { reports: 1, notes: 2, files: 2, letters: 1, sanctions: 2 } }]);
    expect(people.find(({ id }) => id === reportedIn(two))?.kept).toBe('case');
    expect(people.filter(({ kept }) => kept === null)).toHaveLength(3);
    expect(outOfReach).toMatchObject({ backups: [], handovers: [], exports: [] });
    const [file] = await rooms.api.evidence.list({ incidentId: two.id });
    if (file === undefined) throw new Error('There is no file');
    await rooms.api.evidence.save({ id: file.id, destination: rooms.grant(join(rooms.folder, 'copy.txt')) });
    const after = await rooms.api.erasures.preview({ incidentIds: [two.id] });
    expect(after.outOfReach.exports).toMatchObject([{ action: 'evidence.saved' }]);
  });

  it('nothing happens unless its code name is typed', async () => {
    const input = { incidentIds: [one.id], how: 'anonymised' as const, confirmation: 'Another name' };
    await expect(rooms.api.erasures.eraseCases(input)).rejects.toMatchObject({ code: 'not-confirmed' });
    expect((await rooms.api.incidents.get({ id: one.id })).facts.summary).toBe(ONE);
  });

  it('an open case and one on hold are refused', async () => {
    const { api } = rooms;
    await expect(api.erasures.preview({ incidentIds: [beside] })).rejects.toMatchObject({ code: 'on-hold' });
    await api.retention.hold({ incidentId: one.id, reason: ONE, reviewOn: null });
    await expect(api.erasures.preview({ incidentIds: [one.id] })).rejects.toMatchObject({ code: 'on-hold' });
    await api.retention.release({ incidentId: one.id, reason: ONE });
  });
});

describe('an anonymised case', () => {
  beforeAll(async () => {
    const { codeName } = await rooms.api.incidents.get({ id: one.id });
    const told = await rooms.api.erasures.eraseCases({
      incidentIds: [one.id],
      how: 'anonymised',
      confirmation: codeName,
    });
    expect(told.erasures).toHaveLength(1);
  });

  it('has left no byte in the decrypted database file, in its log, or beside it', () => {
    expect(hits(ONE)).toEqual([]);
  });

  it('keeps its days, its outcome and its counts, and opens', async () => {
    const { api } = rooms;
    const incident = await api.incidents.get({ id: one.id });
    expect(incident).toMatchObject({ codeName: 'Anonymised 1', status: 'closed', facts: { summary: '', where: '' } });
    expect(incident.facts.when).toEqual({ kind: 'about', from: '2024-03-04' });
    expect(incident.participants.map(({ role }) => role).sort()).toEqual([
      'impacted',
      'reported',
      'reporter',
      'witness',
    ]);
    const everybody = await api.people.list({});
    expect(everybody.filter(({ name }) => name === '')).toEqual([]);
    const [ban] = await api.sanctions.list({ incidentId: one.id });
    expect(ban).toMatchObject({ kind: 'ban', startsOn: '2024-03-04', lifted: { on: '2024-03-05', reason: '' } });
    const allegations = await api.allegations.list({ incidentId: one.id });
    expect(allegations.flatMap(({ findings }) => findings)).toMatchObject([{ kind: 'substantiated', reasons: '—' }]);
    expect(await api.appeals.list({ incidentId: one.id })).toMatchObject([{ answer: { outcome: 'upheld' } }]);
  });

  it('is left alone: nothing is added to it any more', async () => {
    const { api } = rooms;
    const happenedAt = { at: '2024-03-04T12:40:00.000Z', zone: 'UTC' };
    const added = api.notes.add({ incidentId: one.id, text: 'Late', happenedAt });
    await expect(added).rejects.toMatchObject({ code: 'anonymised' });
    const kept = api.care.keepNote({ incidentId: one.id, text: 'Late' });
    await expect(kept).rejects.toMatchObject({ code: 'anonymised' });
    const begun = api.evidence.begin({ home: { incidentId: one.id }, fileName: 'late', mediaType: '', size: 1 });
    await expect(begun).rejects.toMatchObject({ code: 'anonymised' });
    await expect(api.incidents.setStatus({ id: one.id, status: 'new' })).rejects.toMatchObject({ code: 'anonymised' });
  });

  it('leaves a meeting to the other case that it was about', async () => {
    const meetings = await rooms.api.meetings.list({ incidentId: beside });
    expect(meetings.flatMap(({ cases }) => cases.map(({ codeName }) => codeName))).toContain('Anonymised 1');
    expect(rooms.column(`SELECT count(*) FROM meetings WHERE incident_id = '${one.id}'`)).toEqual([0]);
  });
});

describe('a deleted case', () => {
  let asked: RequestId;
  beforeAll(async () => {
    const { codeName } = await rooms.api.incidents.get({ id: two.id });
    asked = await answerWith(`${TWO} answer`, reportedIn(two));
    await rooms.api.erasures.eraseCases({ incidentIds: [two.id], how: 'deleted', confirmation: codeName });
  });

  it('has left no row', () => {
    expect(CASE_TABLES.filter(({ table, rows }) => countOf(table, rows, two.id) > 0)).toEqual([]);
  });

  it('leaves whoever is in another case, and nobody else', async () => {
    const kept = await rooms.api.people.get({ id: reportedIn(two) });
    expect(kept).toMatchObject({ name: `${TWO} reported`, incidents: [{ role: 'reported' }] });
    expect(two.people.filter((id) => countOf('people', 'id = @id', id) > 0)).toEqual([reportedIn(two)]);
  });

  it('leaves that somebody asked, and nothing of what they were answered or would have been', async () => {
    const request = await rooms.api.requests.get({ id: asked });
    expect(request).toMatchObject({ asker: 'Somebody', answer: '', end: { how: 'answered' } });
    expect(await rooms.api.drafts.get({ key: `request-answer:${asked}` as never })).toBeNull();
  });

  it('leaves a tombstone without a name, and the log goes on', async () => {
    const [latest] = await rooms.api.erasures.list({});
    const unreached = { backups: 0, exports: 1 };
    expect(latest).toMatchObject({ kind: 'deleted', subjectKind: 'case', subjectId: two.id, people: 3, unreached });
    expect(JSON.stringify(latest)).not.toContain(TWO);
    expect(await rooms.api.audit.verify({})).toMatchObject({ intact: true });
  });

  it('leaves nothing of it once its last person is erased too, also after pages were used anew', async () => {
    const { api } = rooms;
    const [again] = (await api.people.get({ id: reportedIn(two) })).incidents;
    if (again === undefined) throw new Error('They are in no case');
    await expect(erasePerson(reportedIn(two))).rejects.toMatchObject({ code: 'still-needed' });
    await api.erasures.eraseCases({ incidentIds: [again.id], how: 'deleted', confirmation: again.codeName });
    for (let count = 0; count < 10; count++)
      await api.reports.file(report({ account: 'Something else. '.repeat(count * 20) }));
    expect(hits(TWO)).toEqual([]);
  });
});

it('a process that is killed while it erases leaves a whole case or no byte of it', async () => {
  const template = await makeErasingTemplate();
  await killWhileErasing(template, 'deleted', Math.random() * 200);
}, 30_000);

async function answerWith(answer: string, personId: PersonId): Promise<RequestId> {
  const { requests, drafts } = rooms.api;
  const fields = { asker: 'Somebody', personId, wants: 'access', receivedOn: '2027-03-04', identified: '' } as const;
  const { id } = await requests.open(fields);
  await requests.write({ id, answer });
  await drafts.save({ key: `request-answer:${id}` as never, content: JSON.stringify({ text: answer }) });
  await requests.end({ id, end: { how: 'answered', note: 'By post' } });
  return id;
}

it('somebody who is in no case is erased by themselves', async () => {
  const { api } = rooms;
  const word = 'zqerasedalone';
  const details = { name: `${word} name`, description: word };
  const { participants } = await api.incidents.addParticipant({
    incidentId: beside,
    role: 'witness',
    person: { details },
  });
  const id = participants.find(({ role }) => role === 'witness')?.person.id;
  if (id === undefined) throw new Error('Nobody was added');
  await api.incidents.removeParticipant({ incidentId: beside, personId: id, role: 'witness' });
  expect((await api.erasures.previewPerson({ personId: id })).standsAgainst).toEqual([]);
  await api.erasures.erasePerson({ personId: id, confirmation: `${word} name` });
  expect(hits(word)).toEqual([]);
  await expect(api.people.get({ id })).rejects.toMatchObject({ code: 'not-found' });
});

function erasePerson(personId: PersonId) {
  return rooms.api.erasures.erasePerson({ personId, confirmation: `${TWO} reported` });
}

function reportedIn({ people: [reported] }: Planted): PersonId {
  if (reported === undefined) throw new Error('Nobody was reported');
  return reported;
}

function countOf(table: string, rows: string, id: string): number {
  return Number(rooms.column(`SELECT count(*) FROM ${table} WHERE ${rows.replaceAll('@id', `'${id}'`)}`)[0]);
}

/** Where a word is found: in the decrypted pages, free ones too, and in the files as they lie. */
function hits(word: string): string[] {
  const { caseFile } = rooms.session;
  if (caseFile === undefined) throw new Error('The case file is locked');
  const files = ['casefile.db', 'casefile.db-wal'].map((name) => join(rooms.caseFolder, name)).filter(existsSync);
  const images = {
    decrypted: caseFile.db.serialize(),
    ...Object.fromEntries(files.map((file) => [file, readFileSync(file)])),
  };
  const sought = Object.entries(allSpellings('', word)).concat([['capitals', Buffer.from(word.toUpperCase())]]);
  return Object.entries(images).flatMap(([image, bytes]) =>
    sought.filter(([, needle]) => bytes.includes(needle)).map(([spelling]) => `${image}${spelling}`),
  );
}
