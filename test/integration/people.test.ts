import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

const names = async (text = '') => (await file.api.people.list({ text })).map(({ name }) => name);

describe('people', () => {
  it('are listed by name, those without one last, each with the number of their cases', async () => {
    await file.api.people.create({ description: 'Tall, green raincoat' });
    await file.api.people.create({ name: 'Zoë' });
    const { id } = await file.api.people.create({ name: 'álvaro' });
    await file.api.reports.file(report({ reported: [{ known: id }], reporter: { known: id } }));
    const people = await file.api.people.list({});
    expect(people.map(({ name, incidents }) => [name, incidents])).toEqual([
      ['álvaro', 1],
      ['Zoë', 0],
      ['', 0],
    ]);
  });

  it('are found under a name they got later, and no longer under the one that was corrected', async () => {
    const { id } = await file.api.people.create({ name: 'Bertram Quill' });
    expect(await names('bertram')).toEqual(['Bertram Quill']);
    await file.api.people.update({ id, person: { name: 'Kasimir Quill', otherNames: ['The Penguin'] } });
    expect(await names('bertram')).toEqual([]);
    expect(await names('penguin')).toEqual(['Kasimir Quill']);
  });

  it('need something to be known by', async () => {
    await expect(file.api.people.create({ name: '  ', contact: 'by post' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  it('are not found any more when what made them known was undone', async () => {
    await expect(
      file.api.reports.file(
        report({ reported: [told('Nadia'), { known: '0196a000-0000-7000-8000-000000000001' } as never] }),
      ),
    ).rejects.toBeDefined();
    expect(await names('nadia')).toEqual([]);
    await file.api.people.create({ name: 'Nadia Second' });
    expect(await names('nadia')).toEqual(['Nadia Second']);
  });
});

describe('a code name for a person', () => {
  it('is two invented words that neither a case nor anybody else has, and finds them', async () => {
    const { codeName } = await file.api.people.inventCodeName({});
    expect(codeName).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
    await file.api.people.create({ name: 'Nadia', codeName });
    const others = await Promise.all(Array.from({ length: 20 }, () => file.api.people.inventCodeName({})));
    expect(others.map((other) => other.codeName)).not.toContain(codeName);
    expect(await names(codeName)).toEqual(['Nadia']);
  });
});

describe('suggestions', () => {
  it('are few, the likeliest first, and say in how many cases each is', async () => {
    for (let count = 0; count < 8; count++) await file.api.people.create({ name: `Nadia ${'ABCDEFGH'[count]}` });
    await file.api.reports.file(
      report({ reported: [{ told: { name: 'Nadja Rahmani', emails: ['nr@example.org'] } }] }),
    );
    const found = await file.api.people.suggest({ person: { name: 'Nadia Rahmani', emails: ['NR@example.org'] } });
    expect(found[0]).toMatchObject({ name: 'Nadja Rahmani', incidents: 1, reasons: ['spelling', 'email'] });
    expect((await file.api.people.suggest({ person: { name: 'nadia' } })).length).toBe(5);
    expect(await file.api.people.suggest({ person: {} })).toEqual([]);
    const [first] = found;
    if (first === undefined) throw new Error('Nobody is suggested');
    const { name, emails } = first;
    const others = await file.api.people.suggest({ person: { name, emails }, except: first.id, isWhole: true });
    expect(others.map(({ id }) => id)).not.toContain(first.id);
  });

  it('come by a former name, and a person is found by it and by their organisation', async () => {
    await file.api.people.create({ name: 'Dan Mirren', formerNames: ['Dana Mirren'], organisation: 'Lake Days' });
    const [found] = await file.api.people.suggest({ person: { name: 'Dana Miren' } });
    expect(found).toMatchObject({ name: 'Dan Mirren', reasons: expect.arrayContaining(['former', 'spelling']) });
    expect(await names('lake days')).toEqual(['Dan Mirren']);
    expect(await names('dana')).toEqual(['Dan Mirren']);
  });
});

describe('the search field', () => {
  it('finds cases by what they say, people and bans together, and shows a case by its code name', async () => {
    const { incident } = await file.api.reports.file(
      report({ account: 'Quilla shouted in the hall', reported: [told('Quilla Stone')] }),
    );
    const [reported] = (await file.api.incidents.get({ id: incident.id })).participants;
    const about = { incidentId: incident.id, personId: reported?.person.id as never, owner: file.me }; // filed above
    await file.api.sanctions.impose({
      ...about,
      kind: 'ban',
      scope: 'everywhere',
      startsOn: '2027-01-01',
      endsOn: null,
    });
    const hits = await file.api.search.find({ text: 'quilla' });
    expect(hits.map(({ kind }) => kind)).toEqual(['ban', 'incident', 'person']);
    const found = hits.find(({ kind }) => kind === 'incident');
    expect(found).toMatchObject({ codeName: incident.codeName, snippet: expect.stringContaining('Quilla shouted') });
  });

  it('gives every kind its room when there are many of one', async () => {
    for (let count = 0; count < 6; count++)
      await file.api.reports.file(report({ account: 'pelican', reported: [told(`Pelican ${count}`)] }));
    const hits = await file.api.search.find({ text: 'pelican', limit: 5 });
    expect(hits).toHaveLength(5);
    expect(new Set(hits.map(({ kind }) => kind))).toEqual(new Set(['incident', 'person']));
  });

  it('finds nothing for nothing', async () => {
    expect(await file.api.search.find({ text: '  ' })).toEqual([]);
    expect(await file.api.search.find({ text: '?!' })).toEqual([]);
  });
});

describe('drafts', () => {
  it('are each member’s own, survive a lock and are told of newest first', async () => {
    const key = 'intake:0196a000-0000-7000-8000-000000000000' as never; // any draft's key
    await file.api.members.add({ name: 'Olu', role: 'responder', passphrase: 'another long passphrase' });
    await file.api.drafts.save({ key, content: '{"account":"half a sen"}' });
    await file.unlockAs('another long passphrase');
    expect(await file.api.drafts.get({ key })).toBeNull();
    await file.api.drafts.save({ key, content: '{"account":"mine"}' });
    await file.unlockAs(PASSPHRASE);
    expect((await file.api.drafts.get({ key }))?.content).toBe('{"account":"half a sen"}');
    expect((await file.api.drafts.list({ prefix: 'intake' })).map((draft) => draft.key)).toEqual([key]);
    expect(await file.api.drafts.list({ prefix: 'note' })).toEqual([]);
  });

  it('are no part of the record: saving leaves no entry in the log, discarding does', async () => {
    const key = 'intake:0196a000-0000-7000-8000-000000000000' as never; // any draft's key
    const { total } = await file.api.audit.list({});
    await file.api.drafts.save({ key, content: 'a' });
    await file.api.drafts.save({ key, content: 'ab' });
    expect((await file.api.audit.list({})).total).toBe(total);
    await file.api.drafts.discard({ key });
    expect((await file.api.audit.list({})).total).toBe(total + 1);
    expect(await file.api.drafts.get({ key })).toBeNull();
  });
});
