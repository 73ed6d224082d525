import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract } from '../../shared/contract.ts';
import { Grant } from '../../shared/grant.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { Procedure } from '../../shared/procedure.ts';
import { report } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const OTHERS = 'another long passphrase';

let file: TestCaseFile;
let clock: string;
beforeEach(async () => {
  clock = '2027-03-04T12:00:00.000Z';
  file = await openTestCaseFile({ now: () => clock });
});
afterEach(() => file.close());

async function entries(filter: Parameters<TestCaseFile['api']['audit']['list']>[0] = {}) {
  return (await file.api.audit.list({ limit: 500, ...filter })).entries;
}

async function views(): Promise<number> {
  return (await entries({ group: 'view' })).length;
}

async function openCase(): Promise<IncidentId> {
  return (await file.api.reports.file(report({ account: 'xylophone' }))).incident.id;
}

describe('who looked into a case', () => {
  it('stands in the log once an hour and at every unlock, by whichever question', async () => {
    const id = await openCase();
    expect(await views()).toBe(0);
    await file.api.incidents.get({ id });
    await file.api.notes.timeline({ incidentId: id });
    await file.api.reports.list({ incidentId: id });
    expect(await entries({ group: 'view' })).toMatchObject([
      { action: 'incident.viewed', subject: id, memberId: file.me, incidentId: id },
    ]);
    clock = '2027-03-04T12:59:00.000Z';
    await file.api.incidents.get({ id });
    expect(await views()).toBe(1);
    clock = '2027-03-04T13:00:00.000Z';
    await file.api.incidents.get({ id });
    expect(await views()).toBe(2);
    await file.unlockAs(PASSPHRASE);
    await file.api.notes.timeline({ incidentId: id });
    expect(await views()).toBe(3);
    expect((await file.api.audit.verify({})).intact).toBe(true);
  });

  it('also by a part of it, and through a file or a paper of it', async () => {
    const id = await openCase();
    await file.api.tasks.add({ incidentId: id, title: 'Ask', owner: file.me, due: '2027-03-05' });
    const [first] = await file.api.reports.list({ incidentId: id });
    await file.unlockAs(PASSPHRASE);
    await file.api.evidence.list({ incidentId: id });
    expect(await views()).toBe(2);
    await file.unlockAs(PASSPHRASE);
    const sheet = { destination: file.place('sheet.pdf'), protection: { kind: 'none' } } as const;
    await file.api.exports.readBackSheet({ reportId: first?.id as never, ...sheet }); // filed above
    expect(await views()).toBe(3);
  });

  it('is not said of a list, of what failed, nor of one who was turned away', async () => {
    const id = await openCase();
    const { id: memberId } = await file.api.members.add({ name: 'Olu', role: 'responder', passphrase: OTHERS });
    await file.api.conflicts.declare({ incidentId: id, memberId, kind: 'hard' });
    await file.unlockAs(OTHERS);
    await file.api.incidents.list({});
    await expect(file.api.incidents.get({ id })).rejects.toMatchObject({ code: 'conflict' });
    await file.api.conflicts.ask({ incidentId: id });
    expect(await views()).toBe(0);
  });
});

describe('an unlock that failed', () => {
  it('is set down at the next one that does not, with its time and without what was typed', async () => {
    await file.lock();
    await file.api.session.choose({ folder: file.place('Garden.quietroom') });
    await expect(file.api.session.unlock({ passphrase: 'a wrong guess' })).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
    const kept = readFileSync(join(file.around, 'failed-unlocks.json'), 'utf8');
    expect(kept).not.toMatch(/guess|Garden/);
    clock = '2027-03-05T08:00:00.000Z';
    await file.unlockAs(PASSPHRASE);
    expect(await entries({ group: 'unlock' })).toMatchObject([
      { action: 'case-file.unlock-failed', subject: '2027-03-04T12:00:00.000Z', memberId: null, at: clock },
    ]);
    await file.unlockAs(PASSPHRASE);
    expect(await entries({ group: 'unlock' })).toHaveLength(1);
    expect((await file.api.audit.verify({})).intact).toBe(true);
  });

  it('is listed for the last twenty, the others are counted', async () => {
    for (let count = 0; count < 23; count += 1) {
      await file.lock(); // another process, which does not make one wait
      await file.api.session.choose({ folder: file.place('Garden.quietroom') });
      await file.api.session.unlock({ passphrase: 'a wrong guess' }).catch(() => undefined);
    }
    await file.unlockAs(PASSPHRASE);
    const told = await entries({ group: 'unlock' });
    expect(told).toHaveLength(21);
    expect(told.at(-1)).toMatchObject({ action: 'case-file.more-unlocks-failed', subject: '3' });
  });
});

describe('the log is asked', () => {
  it('by member, kind, day, case and person', async () => {
    const [one, other] = [await openCase(), await openCase()];
    await file.api.members.add({ name: 'Olu', role: 'responder', passphrase: OTHERS });
    await file.unlockAs(OTHERS);
    clock = '2027-03-08T12:00:00.000Z';
    const person = await file.api.people.create({ name: 'Rita' });
    await file.api.notes.add({
      ...{ incidentId: one, text: 'xylophone', happenedAt: { at: clock, zone: 'Europe/Lisbon' } },
    });
    await file.api.incidents.addParticipant({ incidentId: one, person: { id: person.id }, role: 'witness' });
    const all = await entries();
    const mine = await entries({ memberId: file.me });
    expect(mine.length).toBeLessThan(all.length);
    expect(mine.every(({ memberId }) => memberId === file.me)).toBe(true);
    expect((await entries({ group: 'person' })).map(({ action }) => action)).toEqual(['person.created']);
    expect((await entries({ from: '2027-03-08' })).length).toBe(3);
    expect((await entries({ until: '2027-03-07' })).length).toBe(all.length - 3);
    const ofCase = await entries({ incidentId: one });
    expect(ofCase.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['participant.added', 'note.added', 'report.filed', 'incident.created']),
    );
    expect(ofCase.every(({ incidentId }) => incidentId === one)).toBe(true);
    expect((await entries({ incidentId: other })).length).toBeLessThan(ofCase.length);
    const ofPerson = await entries({ personId: person.id });
    expect(ofPerson.map(({ action }) => action)).toEqual(['participant.added', 'person.created']);
  });

  it('and tells a member in conflict nothing of a case, also by name and as a table', async () => {
    const id = await openCase();
    const { codeName } = await file.api.incidents.get({ id });
    const { id: memberId } = await file.api.members.add({ name: 'Olu', role: 'responder', passphrase: OTHERS });
    await file.api.conflicts.declare({ incidentId: id, memberId, kind: 'hard' });
    await file.unlockAs(OTHERS);
    await expect(entries({ incidentId: id })).rejects.toMatchObject({ code: 'conflict' });
    await file.api.audit.exportCsv({ destination: file.place('log.csv') });
    const table = readFileSync(join(file.around, 'log.csv'), 'utf8');
    for (const told of [JSON.stringify(await entries()), table]) {
      expect(told).not.toContain(id);
      expect(told).not.toContain(codeName);
    }
  });

  it('and written as a table with every entry, without content, logged', async () => {
    const id = await openCase();
    const { codeName } = await file.api.incidents.get({ id });
    const before = await entries();
    const written = await file.api.audit.exportCsv({ destination: file.place('log.csv') });
    expect(written).toMatchObject({ entries: before.length, chainHead: before[0]?.hash });
    const lines = readFileSync(join(file.around, 'log.csv'), 'utf8').trim().split('\r\n');
    expect(lines).toHaveLength(before.length + 1);
    expect(lines.at(-1)).toContain(`Mona,Looked into the case,${codeName},incident.viewed,${id},${before[0]?.hash}`);
    expect(lines.join()).not.toContain('xylophone');
    expect((await entries({ group: 'export' }))[0]).toMatchObject({ action: 'export.log', subject: written.sha256 });
  });
});

/** The router refuses a task that writes to a `destination` and leaves no entry: so nothing else may name such a place. */
it('every procedure that is given a place says by its name whether it writes an export there', () => {
  const places = Object.entries(contract).flatMap(([room, procedures]) =>
    Object.entries(procedures as Record<string, Procedure>).flatMap(([name, { input }]) =>
      'shape' in input
        ? Object.entries(input.shape as object)
            .filter(([, field]) => field === Grant)
            .map(([field]) => `${room}.${name} ${field}`)
        : [],
    ),
  );
  expect(places.length).toBeGreaterThan(20);
  expect(places.filter((place) => !/ (destination|folder|parent|file|from)$/.test(place))).toEqual([]);
});
