import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DraftKey } from '../../shared/drafts/draft.ts';
import { FIRST_ACTIONS } from '../../shared/reports/first-actions.ts';
import { report, told } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile({ now: () => '2027-03-04T13:00:00.000Z' });
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

describe('filing a report', () => {
  it('makes a case with a code name of two words that tells nothing of it', async () => {
    const { incident } = await file.api.reports.file(
      report({ account: 'Somebody shouted', reported: [told('Rita Reported')] }),
    );
    expect(incident.codeName).toMatch(/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u);
    expect(incident.status).toBe('new');
  });

  it('owes an answer half a day later at an event and a week later otherwise', async () => {
    const atEvent = await file.api.reports.file(report({ setting: 'event' }));
    const elsewhere = await file.api.reports.file(report({ setting: 'community' }));
    expect(atEvent.incident.answerDue).toBe('2027-03-05T00:40:00.000Z');
    expect(elsewhere.incident.answerDue).toBe('2027-03-11T12:40:00.000Z');
  });

  it('brings its people into the case in their roles, and a reporter who was harmed in two', async () => {
    const known = await file.api.people.create({ name: 'Wanda Witness' });
    const { incident } = await file.api.reports.file(
      report({
        reported: [told('Rita Reported')],
        others: [{ role: 'witness', person: { known: known.id } }],
        reporter: told('Ivo Impacted'),
        reporterIsImpacted: 'yes',
      }),
    );
    const { participants } = await file.api.incidents.get({ id: incident.id });
    expect(participants.map(({ person, role }) => `${person.name}: ${role}`).sort()).toEqual([
      'Ivo Impacted: impacted',
      'Ivo Impacted: reporter',
      'Rita Reported: reported',
      'Wanda Witness: witness',
    ]);
  });

  it('keeps the fields word for word', async () => {
    const account = 'he said   "no"\n\n— then left';
    const { incident } = await file.api.reports.file(report({ account, safeNow: 'prefers-not-to-say' }));
    const [filed] = await file.api.reports.list({ incidentId: incident.id });
    expect(filed?.fields.account).toBe(account);
    expect(filed?.fields.safeNow).toBe('prefers-not-to-say');
    expect(filed?.takenBy).toBe(file.me);
  });

  it('makes tasks, due today, of the first actions that were not done yet', async () => {
    const { incident } = await file.api.reports.file(
      report({ situation: 'danger', firstActions: [{ action: 'summon-security', at: null }] }),
    );
    const tasks = await file.api.tasks.list({ incidentId: incident.id });
    expect(tasks).toHaveLength(FIRST_ACTIONS.danger.length - 1);
    expect(tasks.every(({ due, owner }) => due === '2027-03-04' && owner === file.me)).toBe(true);
    expect(tasks.map(({ title }) => title)).not.toContain('Summon security or police');
  });

  it('uses up the draft and takes along the file that was attached to it', async () => {
    const draft = DraftKey.parse('intake:0196a000-0000-7000-8000-000000000000');
    await file.api.drafts.save({ key: draft, content: '{}' });
    const { id } = await file.api.evidence.begin({
      home: { draft },
      fileName: 'photo.png',
      mediaType: 'image/png',
      size: 3,
    });
    await file.api.evidence.append({ id, index: 0, bytes: Buffer.from('abc').toString('base64') });
    await file.api.evidence.finish({ id });
    const { incident } = await file.api.reports.file({ ...report(), draft });
    expect(await file.api.drafts.get({ key: draft })).toBeNull();
    expect((await file.api.evidence.list({ incidentId: incident.id })).map(({ fileName }) => fileName)).toEqual([
      'photo.png',
    ]);
    expect(await file.api.evidence.list({ draft })).toEqual([]);
  });

  it('is all or nothing: an unknown person leaves no case behind', async () => {
    const known = '0196a000-0000-7000-8000-000000000001';
    const filing = file.api.reports.file(report({ reported: [told('Rita'), { known } as never] }));
    await expect(filing).rejects.toMatchObject({ code: 'not-found' });
    expect((await file.api.incidents.list({ status: 'all' })).total).toBe(0);
    expect(await file.api.people.list({})).toEqual([]);
  });

  it('never gives one code name twice', async () => {
    const names = new Set<string>();
    for (let count = 0; count < 200; count++) names.add((await file.api.reports.file(report())).incident.codeName);
    expect(names.size).toBe(200);
  });
});

describe('several reports of one case', () => {
  it('the second brings its people, allegations, evidence and tasks to the case, which lists both', async () => {
    const first = await file.api.reports.file(report({ account: 'One', reported: [told('Rita Reported')] }));
    const { id: rita } = await personNamed('Rita Reported');
    const second = report({
      account: 'Two',
      situation: 'medical',
      reported: [{ known: rita }, told('Rex Reported')],
      allegations: [{ what: 'Shouted', against: [1] }],
    });
    const { incident } = await file.api.reports.file({ ...second, incidentId: first.incident.id });
    expect(incident.id).toBe(first.incident.id);
    expect((await file.api.incidents.list({ status: 'all' })).total).toBe(1);
    const reports = await file.api.reports.list({ incidentId: incident.id });
    expect(reports.map(({ fields }) => fields.account)).toEqual(['One', 'Two']);
    const { participants } = await file.api.incidents.get({ id: incident.id });
    expect(participants.map(({ person }) => person.name).sort()).toEqual(['Rex Reported', 'Rita Reported']);
    const tasks = (await file.api.tasks.list({ incidentId: incident.id })).map(({ title }) => title);
    expect(tasks).toContain('Answer the further report');
    expect(tasks).toContain('See to medical care');
    const { id: rex } = await personNamed('Rex Reported');
    const [allegation] = await file.api.allegations.list({ incidentId: incident.id });
    expect(allegation).toMatchObject({ what: 'Shouted', against: [rex], reportId: reports[1]?.id });
  });

  it.each(['closed', 'filed'] as const)(
    'a case that is %s takes none, and the draft is still there',
    async (status) => {
      const { incident } = await file.api.reports.file(report());
      await file.api.incidents.markAnswered({ id: incident.id });
      await file.api.incidents.setStatus({ id: incident.id, status });
      const draft = DraftKey.parse('intake:0196a000-0000-7000-8000-000000000000');
      await file.api.drafts.save({ key: draft, content: '{"typed":1}' });
      const filing = file.api.reports.file({ ...report(), draft, incidentId: incident.id });
      await expect(filing).rejects.toMatchObject({ code: 'case-closed', details: { codeName: incident.codeName } });
      expect((await file.api.drafts.get({ key: draft }))?.content).toBe('{"typed":1}');
      expect(await file.api.reports.list({ incidentId: incident.id })).toHaveLength(1);
    },
  );

  it('a case that the member is out of takes none from them, nor one that there is not', async () => {
    const { incident } = await file.api.reports.file(report());
    await file.api.members.add({ name: 'Olu', role: 'lead', passphrase: 'another long one' });
    await file.api.conflicts.declare({ incidentId: incident.id, memberId: file.me, kind: 'hard' });
    const filing = file.api.reports.file({ ...report(), incidentId: incident.id });
    await expect(filing).rejects.toMatchObject({ code: 'conflict' });
    const nowhere = '0196a000-0000-7000-8000-000000000001' as never; // of no case
    await expect(file.api.reports.file({ ...report(), incidentId: nowhere })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('reading a report back', () => {
  it('before it is filed keeps what was taken down beside what was corrected', async () => {
    const takenDown = report({ account: 'He pushed me' }).report;
    const corrected = report({ account: 'She pushed me', readBack: 'corrected', secondPresent: 'Noor' });
    const readSince = '2027-03-04T12:55:00.000Z';
    const { incident } = await file.api.reports.file({ ...corrected, takenDown, readSince });
    const [filed] = await file.api.reports.list({ incidentId: incident.id });
    expect(filed?.fields.account).toBe('She pushed me');
    expect(
      filed?.versions.map(({ kind, fields, writtenBy, writtenAt }) => [kind, fields.account, writtenBy, writtenAt]),
    ).toEqual([
      ['taken-down', 'He pushed me', file.me, readSince],
      ['read-back', 'She pushed me', file.me, '2027-03-04T13:00:00.000Z'],
    ]);
  });

  it('names a reporter who then chose not to be named in neither version', async () => {
    const takenDown = report({ account: 'One', reporter: told('Ivo Impacted') }).report;
    const corrected = report({ account: 'Two', anonymity: 'towards-everyone' });
    const { incident } = await file.api.reports.file({ ...corrected, takenDown });
    expect(JSON.stringify(await file.api.reports.list({ incidentId: incident.id }))).not.toContain('Ivo');
  });

  it('after it was filed adds a version and leaves the people and the rest as they were', async () => {
    const before = report({ account: 'At noon', where: 'Hall', reported: [told('Rita')], tellLater: 'All' });
    const { report: filed } = await file.api.reports.file(before);
    const corrections = { account: 'At one', where: 'Hall 2' };
    const read = { id: filed.id, outcome: 'corrected' as const, corrections, secondPresent: 'Noor', note: 'By phone' };
    const { fields, versions } = await file.api.reports.readBack(read);
    expect(fields).toEqual({
      ...filed.fields,
      ...corrections,
      ...{ readBack: 'corrected', readBackNote: 'By phone', secondPresent: 'Noor' },
    });
    expect(versions.map((version) => version.fields.account)).toEqual(['At noon', 'At one']);
    expect((await file.api.incidents.get({ id: filed.incidentId })).participants).toHaveLength(1);
  });

  it('leaves both versions to be found', async () => {
    const { report: filed } = await file.api.reports.file(report({ account: 'nightingale' }));
    const corrections = { account: 'woodpecker' };
    await file.api.reports.readBack({ id: filed.id, outcome: 'corrected', corrections });
    for (const text of ['nightingale', 'woodpecker']) {
      expect((await file.api.incidents.list({ text })).total, text).toBe(1);
    }
  });

  it('takes corrections only where it says that it was corrected', async () => {
    const { report: filed } = await file.api.reports.file(report());
    const corrections = { account: 'Otherwise' };
    for (const outcome of ['signed-off', 'declined'] as const) {
      const reading = file.api.reports.readBack({ id: filed.id, outcome, corrections });
      await expect(reading).rejects.toMatchObject({ code: 'invalid-input' });
      await file.api.reports.readBack({ id: filed.id, outcome });
    }
    const [kept] = await file.api.reports.list({ incidentId: filed.incidentId });
    expect(kept?.versions.map(({ fields }) => fields.readBack)).toEqual(['not-yet', 'signed-off', 'declined']);
  });
});

describe('an ally', () => {
  it('adds to the case they reported into, and reads back their own report until somebody else has', async () => {
    const { api } = file;
    const others = await api.reports.file(report());
    await api.members.add({ name: 'Ida', role: 'ally', passphrase: 'another long one' });
    await file.unlockAs('another long one');
    const own = await api.reports.file(report({ account: 'As heard' }));
    expect((await api.reports.openCases({ codeName: 'a' })).map(({ id }) => id)).not.toContain(others.incident.id);
    const open = await api.reports.openCases({ codeName: own.incident.codeName });
    expect(open.map(({ id }) => id)).toEqual([own.incident.id]);
    const further = await api.reports.file({ ...report(), incidentId: own.incident.id });
    expect(further.incident.id).toBe(own.incident.id);
    const { versions } = await api.reports.readBack({ id: own.report.id, outcome: 'signed-off' });
    expect(versions).toHaveLength(2);
    const refused = { code: 'not-allowed' };
    await expect(api.reports.readBack({ id: others.report.id, outcome: 'declined' })).rejects.toMatchObject(refused);
    await file.unlockAs(PASSPHRASE);
    await api.reports.readBack({ id: own.report.id, outcome: 'corrected', corrections: { account: 'As told' } });
    await file.unlockAs('another long one');
    await expect(api.reports.readBack({ id: own.report.id, outcome: 'declined' })).rejects.toMatchObject(refused);
  });
});

async function personNamed(name: string) {
  const found = (await file.api.people.list({})).find((person) => person.name === name);
  if (found === undefined) throw new Error(`Nobody is called ${name}`);
  return found;
}
