import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bannedIn, contentOf, lend, PACKAGE_SEAL, takeAll } from '../fixtures/handover-packages.ts';
import { openTestCaseFile, type TestCaseFile } from './harness.ts';

const DAY = '2027-03-04';

let from: TestCaseFile;
let to: TestCaseFile;
beforeEach(async () => {
  from = await openTestCaseFile();
  to = await openTestCaseFile();
});
afterEach(async () => {
  expect([...from.bugs, ...to.bugs]).toEqual([]);
  await Promise.all([from.close(), to.close()]);
});

async function packageOf(file: TestCaseFile, taker: TestCaseFile, name: string) {
  await file.api.handover.make({ destination: file.place(name), cases: 'all', seal: PACKAGE_SEAL, papers: false });
  return lend(taker, file, name);
}

describe('two packages of one case, changed on both sides', () => {
  it('come to the same whichever is taken first; each version that does not count is kept and shown', async () => {
    const { incidentId } = await bannedIn(from, 'Rita Reported');
    const note = { incidentId, text: 'first', happenedAt: { at: '2027-03-04T12:40:00.000Z', zone: 'UTC' } };
    const { id } = await from.api.notes.add(note);
    const task = await from.api.tasks.add({ incidentId, title: 'Ask', owner: from.me, due: DAY });
    await takeAll(to, await packageOf(from, to, 'package.age'));
    const spread = async (file: TestCaseFile, words: string) => {
      await file.api.notes.amend({ id, text: `${words} note` });
      await file.api.tasks.update({ id: task.id, title: `${words} task`, owner: from.me, due: DAY });
    };
    await spread(from, 'here');
    await spread(to, 'there');
    const [one, other] = [await packageOf(from, to, 'one.age'), await packageOf(to, from, 'other.age')];
    const [there, here] = [await takeAll(to, one), await takeAll(from, other)];
    for (const { clashes } of [here, there]) {
      expect(clashes.map(({ table, kind }) => `${table} ${kind}`).sort()).toEqual([
        'note_versions versions',
        'tasks changed',
      ]);
      expect(clashes.find(({ table }) => table === 'tasks')).toMatchObject({
        incidentId,
        fields: [{ field: 'title', ...(here.clashes === clashes ? HERE_FIRST : THERE_FIRST) }],
      });
    }
    for (const file of [from, to]) {
      const timeline = JSON.stringify(await file.api.notes.timeline({ incidentId }));
      expect(timeline).toContain('here note');
      expect(timeline).toContain('there note');
      expect((await file.api.tasks.list({ incidentId })).map(({ title }) => title)).toEqual(['there task']);
      expect((await file.api.audit.verify({})).intact).toBe(true);
    }
    expect(await contentOf(to, 'a.age')).toEqual(await contentOf(from, 'a.age'));
    expect((await takeAll(to, await packageOf(from, to, 'again.age'))).clashes).toEqual([]);
  });
});

const HERE_FIRST = { here: 'here task', came: 'there task' };
const THERE_FIRST = { here: 'there task', came: 'here task' };
