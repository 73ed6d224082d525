import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DraftKey } from '../../shared/drafts/draft.ts';
import { FIRST_ACTIONS } from '../../shared/reports/first-actions.ts';
import { report, told } from '../fixtures/reports.ts';
import { openTestCaseFile, type TestCaseFile } from './harness.ts';

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
