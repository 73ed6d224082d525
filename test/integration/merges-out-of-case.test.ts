import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { banReported, fileReported, NOTHING, namesOf, type Reported } from '../fixtures/reported-people.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const DAY = '2027-03-04';
const OTHERS = 'another long passphrase';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile({ now: () => `${DAY}T13:00:00.000Z` });
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

describe('for a member who is out of a case', () => {
  async function outOf({ incidentId }: Reported) {
    const { id } = await file.api.members.add({ name: 'Olu', role: 'responder', passphrase: OTHERS });
    await file.api.conflicts.declare({ incidentId, memberId: id, kind: 'hard' });
    return id;
  }

  it('a person they know says nothing that came from there, and cannot lose it by them', async () => {
    const open = await fileReported(file, { name: 'Bo Lind', handles: ['@bo'] });
    const closed = await fileReported(file, {
      name: 'Zqsecret Linde',
      handles: ['@zqsecret'],
      description: 'zqsecret scarf',
    });
    await outOf(closed);
    const { mergeId } = await file.api.people.merge({ keep: open.id, merged: closed.id });
    await file.unlockAs(OTHERS);
    const { api } = file;
    const person = await api.people.get({ id: open.id });
    const told = [
      person,
      await api.people.list({}),
      await api.people.suggest({ person: { name: 'Linde', handles: ['@bo'] } }),
    ];
    told.push((await api.incidents.get({ id: open.incidentId })) as never); // all are looked through as text
    expect(JSON.stringify(told).toLowerCase()).not.toContain('zqsecret');
    expect(person).toMatchObject({ name: 'Bo Lind', merges: [] });
    expect(await namesOf(file, 'zqsecret')).toEqual([]);
    expect((await api.incidents.list({ text: 'zqsecret' })).total).toBe(0);
    for (const refused of [
      api.people.get({ id: closed.id }),
      api.people.update({ id: closed.id, person: { name: 'X' } }),
      api.people.merge({ keep: open.id, merged: closed.id }),
      api.people.undoMerge({ mergeId }),
    ])
      await expect(refused).rejects.toMatchObject({ code: 'not-found' });
    await api.people.update({ id: open.id, person: { ...NOTHING, name: 'Bo Lind', handles: ['@bo', '@bolind'] } });
    await file.unlockAs(PASSPHRASE);
    expect(await file.api.people.get({ id: open.id })).toMatchObject({
      otherNames: ['Zqsecret Linde'],
      handles: ['@bo', '@bolind', '@zqsecret'],
      description: 'zqsecret scarf',
    });
  });

  it('a record that stands for another is known by the other alone, where only that came from an open case', async () => {
    const closed = await fileReported(file, { name: 'Zqsecret Linde' });
    const open = await fileReported(file, { name: 'Bo Lind' });
    await outOf(closed);
    await file.api.people.merge({ keep: closed.id, merged: open.id });
    await file.unlockAs(OTHERS);
    expect((await file.api.incidents.get({ id: open.incidentId })).participants[0]?.person).toMatchObject({
      id: closed.id,
      name: 'Bo Lind',
    });
    expect(await namesOf(file)).toEqual(['Bo Lind']);
    expect(JSON.stringify(await file.api.people.get({ id: open.id })).toLowerCase()).not.toContain('zqsecret');
  });

  it('a ban from there is still on the list, under all names it is known by', async () => {
    const open = await fileReported(file, { name: 'Bo Lind' });
    const closed = await fileReported(file, { name: 'Bo Linde' });
    await banReported(file, closed);
    await outOf(closed);
    await file.api.people.merge({ keep: open.id, merged: closed.id });
    await file.unlockAs(OTHERS);
    const { rows } = await file.api.bans.list({ on: DAY, text: 'linde' });
    expect(rows).toMatchObject([
      { incident: null, person: { id: open.id, name: 'Bo Lind', otherNames: ['Bo Linde'] } },
    ]);
  });

  it('a registration list that others compared tells no name from there', async () => {
    const open = await fileReported(file, { name: 'Bo Lind' });
    const closed = await fileReported(file, { name: 'Zqsecret Linde', handles: ['@zqsecret'] });
    await banReported(file, open);
    await outOf(closed);
    await file.api.people.merge({ keep: open.id, merged: closed.id });
    const { id: eventId } = await file.api.events.create({ event: { name: 'Lake Days', startsOn: DAY, endsOn: DAY } });
    writeFileSync(join(file.around, 'list.csv'), 'name,handle\nBo Lind,\nZ. Linde,@zqsecret\n');
    await file.api.screening.run({ eventId, source: { file: file.place('list.csv') } });
    await file.unlockAs(OTHERS);
    const { matches } = await file.api.screening.matches({ eventId, shelf: 'open' });
    expect(matches.map(({ rows, listed }) => ({ rows, names: listed.names }))).toEqual([
      { rows: [2], names: ['Bo Lind'] },
      { rows: [3], names: ['Bo Lind'] },
    ]);
    const decided = [];
    for (const { id } of matches) decided.push(await file.api.screening.decide({ id, decision: 'same' }));
    const told = [...matches, ...decided].map(({ listed, reasons }) => [
      listed,
      reasons.map((reason) => reason.listed),
    ]);
    expect(JSON.stringify(told).toLowerCase()).not.toContain('zqsecret');
  });

  it('being one of two joined people closes the cases of both, and opens them again when it is undone', async () => {
    const [a, b] = [await fileReported(file, { name: 'Olu Ade' }), await fileReported(file, { name: 'Oluwaseun Ade' })];
    const { id } = await file.api.members.add({ name: 'Olu', role: 'responder', passphrase: OTHERS });
    await file.api.members.update({ id, name: 'Olu', role: 'responder', personId: a.id });
    const { mergeId } = await file.api.people.merge({ keep: b.id, merged: a.id });
    expect((await file.api.incidents.get({ id: b.incidentId })).conflicts).toMatchObject([
      { memberId: id, source: 'party' },
    ]);
    await file.unlockAs(OTHERS);
    for (const { incidentId } of [a, b])
      await expect(file.api.incidents.get({ id: incidentId })).rejects.toMatchObject({ code: 'conflict' });
    expect(await namesOf(file)).toEqual([]);
    await file.unlockAs(PASSPHRASE);
    await file.api.people.undoMerge({ mergeId });
    await file.unlockAs(OTHERS);
    expect((await file.api.incidents.get({ id: b.incidentId })).conflicts).toEqual([]);
  });

  it('nobody is joined to a member’s own record when nobody could open the case any more', async () => {
    const { incidentId, id } = await fileReported(file, { name: 'Mona M' });
    const mona = await file.api.people.create({ name: 'Mona' });
    await file.api.members.update({ id: file.me, name: 'Mona', role: 'lead', personId: mona.id });
    await expect(file.api.people.merge({ keep: id, merged: mona.id })).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await file.api.incidents.get({ id: incidentId })).participants).toHaveLength(1);
  });
});
