import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { PersonId } from '../../shared/people/person.ts';
import type { SanctionId } from '../../shared/sanctions/sanction.ts';
import { readPdf } from '../fixtures/read-pdf.ts';
import { report } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const OTHERS = 'another long passphrase';
const ANNA = { name: 'Anna Abend', otherNames: ['Anni'], formerNames: ['Bertram Abend'], handles: ['@moth'] };

let file: TestCaseFile;
let personId: PersonId;
let banId: SanctionId;
let fromBan: IncidentId;

beforeAll(async () => {
  file = await openTestCaseFile({ now: () => '2027-03-04T13:00:00.000Z' });
  const { api, me } = file;
  const told = {
    reported: [{ told: ANNA }],
    reporter: { told: { name: 'Priya Raman', emails: ['priya@example.org'] } },
  };
  const { incident } = await api.reports.file(
    report({ ...told, policy: 'Unwelcome attention', account: 'By the lake' }),
  );
  const { participants } = await api.incidents.get({ id: incident.id });
  const reported = participants.find(({ role }) => role === 'reported');
  if (reported === undefined) throw new Error('nobody is reported');
  personId = reported.person.id;
  const about = { incidentId: incident.id, personId, owner: me, conditions: 'Keeps away from Priya Raman' };
  const term = { kind: 'ban', scope: 'all-events', startsOn: '2027-01-01', endsOn: '2028-01-01' } as const;
  banId = (await api.sanctions.impose({ ...about, ...term })).id;
  fromBan = incident.id;
});
afterAll(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

const given = () => ({
  ...{ personId, recipient: 'Lou, response team', body: 'Lake Days', reason: 'Has signed up there' },
  ...{ facts: ['name', `ban:${banId}`], expiresOn: '2027-06-01', destination: file.place('told.pdf') },
});

it('offers what is known, and ticks nothing but who it is and that there is a ban', async () => {
  const { facts, until } = await file.api.disclosures.offer({ personId });
  expect(facts.filter(({ isChosen }) => isChosen).map(({ kind }) => kind)).toEqual(['name', 'ban']);
  expect(facts.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['other-name', 'handle', 'conditions', 'policy', 'pattern']),
  );
  expect(facts.find(({ kind }) => kind === 'pattern')?.text).toBe('2027: cases: 1; decided: Ban 1');
  expect(JSON.stringify(facts)).not.toContain('Bertram');
  expect(until).toBe('2028-01-01');
});

it('never tells who reported, whatever the reason', async () => {
  const { api } = file;
  const facts = [...given().facts, `conditions:${banId}`];
  const checked = await api.disclosures.check({
    personId,
    facts,
    reason: 'Ask Priya.',
    words: 'She was Bertram Abend once.',
  });
  expect(checked.mustGo).toEqual(expect.arrayContaining(['Priya Raman', 'Priya', 'Bertram Abend']));
  const accepted = checked.leaks.map(({ kind, text, reveals }) => ({
    ...{ kind, text, personId: reveals?.personId ?? null, reason: 'They know' },
  }));
  const seal = { kind: 'passphrase', passphrase: 'a passphrase for this' } as const;
  await expect(api.disclosures.give({ ...given(), facts, accepted, seal })).rejects.toMatchObject({
    code: 'marks-open',
  });
});

it('is sealed to the age recipient of the other team, and set down with what was told', async () => {
  const { api } = file;
  const identity = await generateIdentity();
  const recipient = await identityToRecipient(identity);
  await api.disclosures.give({ ...given(), seal: { kind: 'age', recipient } });
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const { text } = await readPdf(await decrypter.decrypt(readFileSync(join(file.around, 'told.pdf'))));
  expect(text).toContain('Anna Abend');
  expect(text).toContain('is for you to decide');
  expect(text).not.toMatch(/Priya|the lake|Bertram|Unwelcome|@moth/i);
  const [told] = await api.disclosures.list({ personId });
  expect(told).toMatchObject({ recipient: 'Lou, response team', body: 'Lake Days', sealedWith: 'age' });
  expect(told?.facts.map(({ kind }) => kind)).toEqual(['name', 'ban']);
  await expect(
    api.disclosures.give({ ...given(), seal: { kind: 'age', recipient: recipient.slice(0, -1) } }),
  ).rejects.toMatchObject({ code: 'bad-recipient' });
});

it('is asked back when its day comes or the ban is lifted, until it is settled', async () => {
  const { api } = file;
  expect(await api.disclosures.due({ today: '2027-03-04' })).toEqual([]);
  expect(await api.disclosures.due({ today: '2027-05-20' })).toMatchObject([{ name: 'Anna Abend', isOutdated: false }]);
  await api.sanctions.lift({ id: banId, on: '2027-03-04', reason: 'on appeal' });
  const [outdated] = await api.disclosures.due({ today: '2027-03-04' });
  expect(outdated).toMatchObject({ isOutdated: true });
  if (outdated === undefined) throw new Error('nothing is due');
  await api.disclosures.settle({ id: outdated.id, on: '2027-03-04' });
  expect(await api.disclosures.due({ today: '2027-05-20' })).toEqual([]);
});

it('counts all cases for a parent organisation, without a name', async () => {
  const { api } = file;
  const { facts } = await api.disclosures.offer({ personId: null });
  expect(facts[0]?.text).toBe('2027: cases: 1; decided: Ban 1');
  const named = {
    personId: null,
    facts: ['repeated'],
    reason: 'Yearly',
    words: 'It was anna abend, and she will be back.',
  };
  expect((await api.disclosures.check(named)).mustGo).toEqual(['Anna Abend']);
  const passphrase = 'a passphrase for this';
  await api.disclosures.give({
    ...{ ...given(), personId: null, facts: facts.map(({ key }) => key) },
    seal: { kind: 'passphrase', passphrase },
  });
  const { text } = await readPdf(readFileSync(join(file.around, 'told.pdf')), passphrase);
  expect(text).not.toMatch(/Anna|Priya/);
  expect(await api.disclosures.list({ personId: null })).toHaveLength(1);
});

it('puts the pattern of the people of a case into the letter to a parent organisation, and names nobody', async () => {
  const about = { incidentId: fromBan, kind: 'parent-report', to: null, addressee: 'The board' } as const;
  const { fields } = await file.api.letters.write(about);
  expect(fields.body).toContain('by year:\n- 2027: cases: 1; decided: Ban 1\n');
  expect(fields.body).not.toMatch(/Anna|Priya/);
});

it('tells a member who is out of the case that it was told, and not what', async () => {
  const { api } = file;
  const { id: memberId } = await api.members.add({ name: 'Olu', role: 'responder', passphrase: OTHERS });
  await api.conflicts.declare({ incidentId: fromBan, memberId, kind: 'hard' });
  await file.unlockAs(OTHERS);
  expect(await api.disclosures.list({ personId })).toMatchObject([{ body: 'Lake Days', reason: '', facts: [] }]);
  const { facts } = await api.disclosures.offer({ personId });
  expect(facts.map(({ kind }) => kind)).not.toContain('policy');
  await file.unlockAs(PASSPHRASE);
});
