import { copyFileSync, cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { unlockCaseFile } from '../../electron/vault/unlock-case-file.ts';
import { readPdf } from '../fixtures/read-pdf.ts';
import { fileReported } from '../fixtures/reported-people.ts';
import { openTestCaseFile, PASSPHRASE, TEST_WORK_FACTOR, type TestCaseFile } from './harness.ts';

const TODAY = '2027-03-04';
const now = () => `${TODAY}T13:00:00.000Z`;
const SUCCESSOR = 'seven loud herons by a pond';

let file: TestCaseFile;
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

describe('somebody leaves, and the successor works in the same case file', () => {
  it('opens nothing to the successor before they said for every open case whether they are in conflict', async () => {
    const { ceremony, incidentId, other } = await begun();
    const { cases, others } = await file.api.ceremony.toDeclare({ id: ceremony.id });
    expect(cases.flatMap(({ reported }) => reported).sort()).toEqual(['Nadia', 'Tomas']);
    expect(others).toBe(0);
    const member = { id: ceremony.id, name: 'Bo', role: 'lead' as const, passphrase: SUCCESSOR };
    await expect(
      file.api.ceremony.welcome({ ...member, answers: [{ incidentId, answer: 'hard' }] }),
    ).rejects.toMatchObject({ code: 'not-answered' });
    expect(await file.api.members.list({})).toHaveLength(1);
    const answers = [
      { incidentId, answer: 'hard' as const },
      { incidentId: other, answer: 'none' as const },
    ];
    const bo = await file.api.ceremony.welcome({ ...member, answers });
    await file.unlockAs(SUCCESSOR);
    await expect(file.api.incidents.get({ id: incidentId })).rejects.toMatchObject({ code: 'conflict' });
    expect(await file.api.incidents.get({ id: other })).toMatchObject({ id: other });
    expect(await file.api.ceremony.list({})).toMatchObject([{ successorId: bo.id, way: 'here' }]);
  });

  it('gives all that is to do another owner, but for cases that the new one is out of', async () => {
    const { ceremony, incidentId, other } = await begun();
    const bo = await welcome(ceremony.id, [incidentId, 'hard'], [other, 'none']);
    for (const each of [incidentId, other])
      await file.api.tasks.add({ incidentId: each, title: 'Call the venue', owner: file.me, due: TODAY });
    const before = await file.api.ceremony.handedOver({ id: ceremony.id, today: TODAY });
    expect(before.tasks.filter(({ title }) => title === 'Call the venue')).toHaveLength(2);
    const given = await file.api.ceremony.giveOver({ id: ceremony.id, to: bo.id });
    expect(given).toEqual({ tasks: before.tasks.length - 1, followUps: 0, left: 1 });
    const after = await file.api.ceremony.handedOver({ id: ceremony.id, today: TODAY });
    expect(after.tasks).toMatchObject([{ incidentId, title: 'Call the venue' }]);
    // Who is out of the case learns nothing of what is to do in it, but that it is there.
    await file.unlockAs(SUCCESSOR);
    const seen = await file.api.ceremony.handedOver({ id: ceremony.id, today: TODAY });
    expect(seen).toMatchObject({ leftOut: 1, tasks: [], own: null });
  });

  it('shows that the old passphrase opens nothing any more, also with copies of the old key files', async () => {
    const { ceremony, incidentId, other } = await begun();
    await welcome(ceremony.id, [incidentId, 'none'], [other, 'none']);
    await expect(file.api.ceremony.closeAccess({ id: ceremony.id, passphrase: PASSPHRASE })).rejects.toMatchObject({
      code: 'not-allowed', // nobody takes their own access away
    });
    await file.unlockAs(SUCCESSOR);
    await expect(file.api.ceremony.closeAccess({ id: ceremony.id, passphrase: 'mistyped' })).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
    expect(await file.api.members.list({})).toHaveLength(2);
    const oldKeys = join(file.around, 'old-keys');
    cpSync(join(file.folder, 'keys'), oldKeys, { recursive: true });
    const closed = await file.api.ceremony.closeAccess({ id: ceremony.id, passphrase: PASSPHRASE });
    const { length: keyFiles } = readdirSync(join(file.folder, 'keys'));
    expect(closed.ceremony).toMatchObject({ proof: { at: now(), keyFiles, opened: 0, oldKeyFits: false } });
    await file.lock();

    const options = { installation: 'i', workFactor: TEST_WORK_FACTOR, now };
    const unlock = (folder: string) => unlockCaseFile(folder, { passphrase: PASSPHRASE }, options);
    await expect(unlock(file.folder)).rejects.toMatchObject({ code: 'wrong-passphrase' });
    const copy = join(file.around, 'Copy.quietroom');
    cpSync(file.folder, copy, { recursive: true });
    cpSync(oldKeys, join(copy, 'keys'), { recursive: true });
    await expect(unlock(copy)).rejects.toMatchObject({ code: 'wrong-key' });
  });

  it('says so when somebody else chose the very same passphrase', async () => {
    const { ceremony, incidentId, other } = await begun();
    await welcome(ceremony.id, [incidentId, 'none'], [other, 'none']);
    await file.api.members.add({ name: 'Cy', role: 'responder', passphrase: PASSPHRASE });
    await file.unlockAs(SUCCESSOR);
    const { ceremony: closed } = await file.api.ceremony.closeAccess({ id: ceremony.id, passphrase: PASSPHRASE });
    expect(closed).toMatchObject({ proof: { opened: 1, oldKeyFits: false } });
  });
});

describe('a package for a case file of their own', () => {
  it('is known by its words on both sides, and its receipt to the side that made it', async () => {
    const { ceremony, incidentId } = await begun();
    const made = await file.api.handover.make({ destination: file.place('p.age'), cases: [incidentId], seal: SEAL });
    const { id } = ceremony;
    const noted = await file.api.ceremony.noteParcel({ id, handoverId: made.handoverId });
    const other = await openTestCaseFile({ now });
    try {
      const { words } = await other.api.ceremony.fingerprint({ file: foreign(other, join(file.around, 'p.age')) });
      expect(noted).toMatchObject({ parcel: { words, cases: 1 }, receipt: null });
      const taken = await other.api.handover.take({
        file: foreign(other, join(file.around, 'p.age')),
        passphrase: SEAL.passphrase,
        conflicts: [{ incidentId, kind: 'none' }],
      });
      const { handoverId } = taken;
      const received = await other.api.ceremony.beginTakingOver({ handoverId });
      expect(await other.api.ceremony.beginTakingOver({ handoverId })).toEqual(received);
      if (received.direction === 'out') throw new Error('Nothing was taken over');
      const { came, same } = taken;
      expect(received.receipt).toMatchObject({ came, same, clashed: taken.clashes.length });
      const owed = await other.api.ceremony.handedOver({ id: received.id, today: TODAY });
      expect(owed.cases).toMatchObject([{ incidentId }]);

      const check = (code: string) => file.api.ceremony.checkReceipt({ id, code });
      await expect(check(`${received.code}Q`)).rejects.toMatchObject({ code: 'receipt-mistyped' });
      expect(await check(received.code)).toMatchObject({ receipt: { ...received.receipt, checkedAt: now() } });
      expect(other.bugs).toEqual([]);
    } finally {
      await other.close();
    }
  });
});

describe('the paper', () => {
  it('has code names, days and boxes, and neither a title nor a name of anybody in a case', async () => {
    const { ceremony, incidentId } = await begun();
    await file.api.tasks.add({ incidentId, title: 'Call Nadia', owner: file.me, due: TODAY });
    await file.api.ceremony.tick({ id: ceremony.id, step: 'bans', done: true });
    const destination = file.place('checklist.pdf');
    await file.api.ceremony.saveChecklist({ id: ceremony.id, destination, today: TODAY });
    const { text } = await readPdf(join(file.around, 'checklist.pdf'));
    const { codeName } = await file.api.incidents.get({ id: incidentId });
    expect(text).toContain(codeName);
    expect(text).toContain('From Mona to Bo');
    expect(text).toContain('Bans that end or are to be looked at within six months Mona, 4 March 2027');
    expect(text).not.toMatch(/Nadia|Tomas|Call/);
  });
});

const SEAL = { kind: 'passphrase' as const, passphrase: 'five otters swim past slowly' };

/** Carried over on a stick. */
function foreign(other: TestCaseFile, path: string) {
  copyFileSync(path, join(other.around, 'came.age'));
  return other.place('came.age');
}

type Answer = 'none' | 'soft' | 'hard';

async function begun() {
  file = await openTestCaseFile({ now });
  const { incidentId } = await fileReported(file, { name: 'Nadia' });
  const { incidentId: other } = await fileReported(file, { name: 'Tomas' });
  const ceremony = await file.api.ceremony.begin({
    memberId: file.me,
    way: 'here',
    successor: 'Bo',
    successorId: null,
  });
  return { ceremony, incidentId, other };
}

type CeremonyId = Awaited<ReturnType<typeof begun>>['ceremony']['id'];
type IncidentId = Awaited<ReturnType<typeof begun>>['incidentId'];

function welcome(id: CeremonyId, ...given: [IncidentId, Answer][]) {
  const answers = given.map(([incidentId, answer]) => ({ incidentId, answer }));
  return file.api.ceremony.welcome({ id, name: 'Bo', role: 'lead', passphrase: SUCCESSOR, answers });
}
