import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TABLE_MAP } from '../../electron/database/table-map.ts';
import { PLACE_OF } from '../../electron/services/requests/places.ts';
import { type IncidentId, ParticipantRole } from '../../shared/incidents/incident.ts';
import type { PersonId } from '../../shared/people/person.ts';
import { dueOf, type RequestId } from '../../shared/requests/request.ts';
import { readPdf } from '../fixtures/read-pdf.ts';
import { report } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const OTHERS = 'another long passphrase';
const WHEN = { at: '2027-03-04T12:40:00.000Z', zone: 'Europe/Lisbon' };
const ANNA = { name: 'Anna Abend', otherNames: ['Анна Абенд'], handles: ['@moth'], emails: ['anna@example.org'] };

let file: TestCaseFile;
let anna: PersonId;
let first: IncidentId;
let second: IncidentId;
let id: RequestId;

beforeAll(async () => {
  file = await openTestCaseFile({ now: () => '2027-04-04T13:00:00.000Z' });
  const { api, me } = file;
  const told = {
    reported: [{ told: ANNA }],
    reporter: { told: { name: 'Priya Raman', emails: ['priya@example.org'] } },
  };
  const filed = await api.reports.file(report({ ...told, account: 'Anna stood by the lake and shouted at Priya.' }));
  first = filed.incident.id;
  const { participants } = await api.incidents.get({ id: first });
  anna = participants.find(({ role }) => role === 'reported')?.person.id ?? anna;
  await api.notes.add({ incidentId: first, text: 'Wrote to anna@example.org.', happenedAt: WHEN });
  const term = { kind: 'ban', scope: 'all-events', startsOn: '2027-03-10', endsOn: '2028-03-10' } as const;
  await api.sanctions.impose({
    incidentId: first,
    personId: anna,
    owner: me,
    ...term,
    conditions: 'Writes to Priya Raman no more',
  });
  const other = await api.reports.file(
    report({ reported: [{ told: { name: 'Cosmo Teaspoon' } }], account: 'A kettle. Annie saw it.' }),
  );
  second = other.incident.id;
  await api.notes.add({ incidentId: second, text: 'Анна Абенд was there, with @moth on her badge.', happenedAt: WHEN });
  await file.api.members.add({ name: 'Noor Aziz', role: 'responder', passphrase: OTHERS });
  const asked = {
    asker: 'Anna Abend',
    personId: anna,
    wants: 'both',
    receivedOn: '2027-03-31',
    identified: 'By her mail',
  } as const;
  id = (await api.requests.open(asked)).id;
});
afterAll(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

it('every table is searched, or is said not to be', () => {
  const tables = TABLE_MAP.map(({ table }) => table);
  expect(tables.filter((table) => !(table in PLACE_OF))).toEqual([]);
});

it('every word of an answer is said somewhere', () => {
  const words = Object.keys(JSON.parse(readFileSync('resources/messages/en/requests-print.json', 'utf8')));
  const sources = globSync('electron/services/requests/*.ts').map((source) => readFileSync(source, 'utf8'));
  const isSaid = (word: string) => sources.some((source) => source.includes(`'${word}'`));
  expect(words.filter((word) => !isSaid(word)).map((word) => word.split('.').slice(0, 3).join('.'))).toEqual(
    ParticipantRole.options.map(() => 'print.answer.role'),
  );
});

it('everything that says something of them is found: by their record, by each form of their name, by what may be it', async () => {
  const { findings, names, closedCases } = await file.api.requests.search({ id });
  expect(names).toEqual(expect.arrayContaining(['Anna Abend', 'Анна Абенд', '@moth', 'anna@example.org']));
  const at = (place: string, how: string) =>
    findings.filter((found) => found.place === place && found.how === how).flatMap(({ says }) => says);
  expect(at('person', 'about')).toContain('Анна Абенд');
  expect(findings.find(({ role }) => role === 'reported')).toMatchObject({ place: 'case', incident: { id: first } });
  expect(findings.some(({ place }) => place === 'sanction')).toBe(true);
  expect(at('note', 'named')).toEqual(
    expect.arrayContaining(['Wrote to anna@example.org.', 'Анна Абенд was there, with @moth on her badge.']),
  );
  const shouted = findings.filter(({ place, says }) => place === 'report' && says.join().includes('shouted'));
  expect(shouted.map(({ incident }) => incident?.id)).toContain(first);
  expect(findings.filter(({ says }) => says.join().includes('Annie'))).toMatchObject([
    { how: 'maybe', incident: { id: second } },
  ]);
  expect(findings.some(({ says }) => says.join().includes('Cosmo'))).toBe(false);
  expect(closedCases).toBe(0);
  expect((await file.api.audit.list({})).entries[0]).toMatchObject({ action: 'person-request.searched' });
});

it('an answer is drafted from facts, with everybody else masked, and never tells who reported', async () => {
  const { api } = file;
  const { text } = await api.requests.draft({ id });
  expect(text).toContain('Reported in 2027; you are somebody it is about.');
  expect(text).toContain('anna@example.org');
  const masked = await api.requests.mask({ id, words: 'Anna Abend shouted at PRIYA, priya@example.org.' });
  expect(masked.words).toBe('Anna Abend shouted at [somebody else], [somebody else].');
  const answer = `${text}\n\nCosmo Teaspoon says so.`;
  const { leaks } = await api.requests.write({ id, answer });
  expect(leaks.map((leak) => leak.text)).toEqual(expect.arrayContaining(['Priya Raman', 'Cosmo Teaspoon']));
  const priya = leaks.find((leak) => leak.text === 'Priya Raman');
  const leak = {
    kind: 'name',
    text: 'Priya Raman',
    personId: priya?.reveals?.personId ?? null,
    reason: 'She knows',
  } as const;
  await expect(api.requests.accept({ id, leak })).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(save('early.pdf')).rejects.toMatchObject({ code: 'blank-left' });
  await api.requests.write({ id, answer: answer.replaceAll('…………', 'two years') });
  await expect(save('early.pdf')).rejects.toMatchObject({ code: 'marks-open' });
  expect(existsSync(join(file.around, 'early.pdf'))).toBe(false);
});

it('an answer whose marks were removed or accepted is saved as a letter, and logged', { timeout: 60_000 }, async () => {
  const { api } = file;
  const { words } = await api.requests.mask({ id, words: (await api.requests.draft({ id })).text });
  let { leaks } = await api.requests.write({ id, answer: words.replaceAll('…………', 'two years') });
  for (const { kind, text, reveals } of leaks) {
    const leak = { kind, text, personId: reveals?.personId ?? null, reason: 'Known to her' };
    ({ leaks } = await api.requests.accept({ id, leak }));
  }
  await save('answer.pdf');
  const { text } = await readPdf(join(file.around, 'answer.pdf'));
  expect(text).toContain('What we hold about you');
  expect(text).toContain('Dear Anna Abend');
  expect(text).not.toMatch(/Priya|priya/);
  expect((await api.requests.get({ id })).saved).toHaveLength(1);
  expect((await api.audit.list({})).entries[0]).toMatchObject({ action: 'person-request.answer-saved', subject: id });
});

it('a member who is out of a case finds nothing of it, sees no answer, and cannot tell why', async () => {
  await file.unlockAs(OTHERS);
  const noor = (await file.api.members.list({})).find(({ name }) => name === 'Noor Aziz');
  await file.unlockAs(PASSPHRASE);
  if (noor === undefined) throw new Error('Noor is no member');
  const asked = { asker: 'Cosmo Teaspoon', personId: null, wants: 'access', receivedOn: '2027-04-01' } as const;
  const other = await file.api.requests.open(asked);
  await file.api.requests.write({ id: other.id, answer: 'Nothing.' });
  await file.unlockAs(OTHERS);
  await file.api.conflicts.declare({ incidentId: second, memberId: noor.id, kind: 'hard' });
  const { findings, closedCases } = await file.api.requests.search({ id });
  expect(closedCases).toBe(1);
  expect(JSON.stringify(findings)).not.toContain('Анна Абенд was there');
  // Neither answer, be it about the case or not.
  for (const each of [id, other.id]) {
    expect(await file.api.requests.get({ id: each })).toMatchObject({ answer: '', leaks: [], answerIsClosed: true });
    await expect(file.api.requests.write({ id: each, answer: 'Mine' })).rejects.toMatchObject({ code: 'conflict' });
  }
  await file.unlockAs(PASSPHRASE);
  expect(await file.api.requests.get({ id })).toMatchObject({ answerIsClosed: false });
});

it('is due in a month, in three when it is hard, and ends with a word on how', async () => {
  expect([dueOf('2027-01-31', false), dueOf('2027-03-31', false), dueOf('2027-11-30', true)]).toEqual([
    ...['2027-02-28', '2027-04-30', '2028-02-29'],
  ]);
  const { api } = file;
  expect(await api.requests.extend({ id, why: 'Two cases' })).toMatchObject({
    due: '2027-06-30',
    extended: 'Two cases',
  });
  await api.requests.end({ id, end: { how: 'answered', note: 'Handed over in person' } });
  await expect(api.requests.write({ id, answer: 'More' })).rejects.toMatchObject({ code: 'precondition' });
  const [open, ended] = await api.requests.list({});
  expect([open?.asker, ended?.asker]).toEqual(['Cosmo Teaspoon', 'Anna Abend']);
});

function save(name: string) {
  return file.api.requests.save({ id, destination: file.place(name), protection: { kind: 'none' } });
}
