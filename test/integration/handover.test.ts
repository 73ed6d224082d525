import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CARRIED } from '../../electron/database/handover/row.ts';
import { CHUNK_BYTES } from '../../shared/evidence/evidence.ts';
import { forgedPackage } from '../fixtures/forged-package.ts';
import {
  bannedIn,
  contentOf,
  lend,
  PACKAGE_PASSPHRASE,
  PACKAGE_SEAL,
  rowsOf,
  seal as sealPackage,
  takeAll,
  tarOf,
  unpack,
} from '../fixtures/handover-packages.ts';
import { closeCase, plantCase } from '../fixtures/plant-case.ts';
import { report, told } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const DAY = '2027-03-04';
const OTHERS = 'another long passphrase';
const hasPrograms = ['age', 'tar', 'sha256sum'].every((name) => spawnSync(name, ['--version']).status === 0);

/** They come in other tests, or as any other table. */
const NOT_PLANTED = ['conflicts', 'conflict_sights', 'sealed_files', 'rollouts', 'rollout_tasks'];

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

/** Everything of a case file in one package, without PDFs; answers with its place for another case file. */
async function packageOf(file: TestCaseFile, name = 'package.age', taker = to) {
  await file.api.handover.make({ destination: file.place(name), cases: 'all', seal: PACKAGE_SEAL, papers: false });
  return lend(taker, file, name);
}

describe('a package of everything', () => {
  it('brings everything that a case can have just as it was, is found there, and again adds nothing', async () => {
    const { id, people } = await plantCase({ api: from.api, me: from.me, word: 'xylophone' });
    const { name } = await from.api.people.get({ id: people[0] ?? ('' as never) });
    const file = await packageOf(from);
    const taken = await takeAll(to, file);
    expect(taken.clashes).toEqual([]);
    const [theirs, ours] = [await contentOf(from, 'theirs.age'), await contentOf(to, 'ours.age')];
    expect(ours).toEqual(theirs);
    const empty = CARRIED.filter(({ table, about }) => about === 'case' && theirs.get(table)?.length === 0);
    expect(empty.map(({ table }) => table)).toEqual(NOT_PLANTED);
    const timeline = await from.api.notes.timeline({ incidentId: id });
    expect(await to.api.notes.timeline({ incidentId: id })).toHaveLength(timeline.length);
    for (const ask of ['reports.list', 'letters.list', 'promises.ofCase', 'appeals.list', 'sanctions.list'])
      expect(await to.engine.answer(ask, { incidentId: id })).toMatchObject({ ok: true });
    expect((await to.api.search.find({ text: 'xylophone' })).map(({ kind }) => kind)).toContain('incident');
    expect((await to.api.audit.verify({})).intact).toBe(true);
    const again = await takeAll(to, file);
    expect(again).toMatchObject({ came: 0, taken: { updated: 0, kept: 0 }, handoverId: taken.handoverId });
    const came = (await to.api.handover.list({})).filter(({ direction }) => direction === 'in');
    expect(came).toMatchObject([{ id: taken.handoverId, counts: { cases: 1 } }]);
    await to.api.people.create({ name });
    const same = await to.api.handover.probablySame({ handoverId: taken.handoverId });
    expect(same.map((pair) => [pair.came.name, pair.here.name])).toContainEqual([name, name]);
  });

  it('brings files byte by byte and members who open nothing, and leaves what is private', async () => {
    const { incidentId } = await bannedIn(from, 'Rita Reported');
    const bytes = Buffer.alloc(CHUNK_BYTES + 777, 'xyz');
    const home = { home: { incidentId }, fileName: 'a\u202Egpj.txt', mediaType: 'text/plain', size: bytes.length };
    const { id } = await from.api.evidence.begin(home);
    for (const [index, piece] of [bytes.subarray(0, CHUNK_BYTES), bytes.subarray(CHUNK_BYTES)].entries())
      await from.api.evidence.append({ id, index, bytes: piece.toString('base64') });
    await from.api.evidence.finish({ id });
    await from.api.care.keepNote({ incidentId, text: 'mine alone' });
    await from.api.quickNotes.keep({ text: 'mine alone', writtenAt: { at: '2027-03-04T12:40:00.000Z', zone: 'UTC' } });
    await takeAll(to, await packageOf(from));
    const [first, second] = await Promise.all([0, 1].map((index) => to.api.evidence.read({ id, index })));
    const came = [first, second].map((piece) => Buffer.from(piece?.bytes ?? '', 'base64'));
    expect(Buffer.concat(came).equals(bytes)).toBe(true);
    const members = await to.api.members.list({ includeRemoved: true });
    expect(members.filter(({ removedAt }) => removedAt === null).map(({ id }) => id)).toEqual([to.me]);
    expect((await to.api.search.find({ text: 'xylophone' })).filter(({ kind }) => kind === 'incident')).toHaveLength(1);
    const files = await unpack(join(from.around, 'package.age'));
    expect(files.some(({ bytes: content }) => content.includes('mine alone'))).toBe(false);
    expect(readFileSync(join(from.around, 'package.age')).includes('Rita')).toBe(false);
    await to.unlockAs(PASSPHRASE);
    expect((await to.api.evidence.list({ incidentId })).map(({ fileName }) => fileName)).toEqual(['agpj.txt']);
  });
});

describe('what was erased here', () => {
  it('does not come back with an old package', async () => {
    const { incident } = await from.api.reports.file(
      report({ account: 'xylophone', reported: [told('Rita Reported')] }),
    );
    await from.api.reports.file(report({ account: 'another' }));
    const file = await packageOf(from, 'old.age', from);
    await closeCase(from.api, incident.id, 'Over');
    const [incidentIds, confirmation] = [[incident.id], incident.codeName];
    await from.api.erasures.eraseCases({ incidentIds, how: 'deleted', confirmation });
    const taken = await takeAll(from, file);
    expect(taken.taken.leftOut).toBeGreaterThan(3);
    expect((await from.api.incidents.list({ status: 'all' })).total).toBe(1);
    expect(JSON.stringify(await from.api.people.list({}))).not.toContain('Rita');
  });
});

describe('without the app', () => {
  it.skipIf(!hasPrograms)('a package is opened as its README says, by age and tar alone', async () => {
    await bannedIn(from, 'Rita Reported');
    const folder = join(from.around, 'by hand');
    mkdirSync(folder);
    const identity = await generateX25519Identity();
    writeFileSync(join(folder, 'IDENTITY.txt'), `${identity}\n`);
    const recipient = await identityToRecipient(identity);
    const seal = { kind: 'age', recipient } as const;
    const destination = from.place('by hand/PACKAGE');
    await from.api.handover.make({ destination, cases: 'all', seal, papers: false });
    execFileSync('age', ['-d', '-i', 'IDENTITY.txt', '-o', 'package.tar', 'PACKAGE'], { cwd: folder });
    execFileSync('tar', ['xf', 'package.tar', '--warning=no-timestamp'], { cwd: folder });
    execFileSync('sha256sum', ['-c', '--strict', '--status', 'SHA256SUMS'], { cwd: folder });
    const readme = readFileSync(join(folder, 'README.txt'), 'utf8');
    for (const command of [
      'age -d -o package.tar PACKAGE',
      'tar xf package.tar',
      'sha256sum -c SHA256SUMS',
      '-i IDENTITY.txt',
    ])
      expect(readme).toContain(command);
    expect(readFileSync(join(folder, 'rows', 'people.jsonl'), 'utf8')).toContain('Rita Reported');
  });
});

describe('chosen cases', () => {
  it('come with the whole ban list, of which the other cases are outlines until they come whole', async () => {
    const chosen = await bannedIn(from, 'Rita Reported');
    const other = await bannedIn(from, 'Oskar Other');
    const asking = { asker: 'Rita', wants: 'access', receivedOn: DAY, identified: '' } as const;
    const { id } = await from.api.requests.open({ ...asking, personId: chosen.personId });
    await from.api.requests.write({ id, answer: 'xylophone' });
    const destination = from.place('chosen.age');
    const cases = [chosen.incidentId];
    const made = await from.api.handover.make({ destination, cases, seal: PACKAGE_SEAL, papers: false });
    expect(made.counts).toMatchObject({ cases: 1, outlines: 1, bans: 2 });
    const files = await unpack(join(from.around, 'chosen.age'));
    expect(rowsOf(files, 'reports')).toHaveLength(1);
    const [request] = rowsOf(files, 'person_requests');
    expect(request).toMatchObject({ id, content: expect.not.stringContaining('xylophone') });
    expect(
      JSON.stringify(rowsOf(files, 'sanctions').filter((row) => row['incident_id'] === other.incidentId)),
    ).not.toContain('xylophone');
    await takeAll(to, lend(to, from, 'chosen.age'));
    const { rows } = await to.api.bans.list({ on: DAY });
    expect(rows.map(({ person }) => person.name).sort()).toEqual(['Oskar Other', 'Rita Reported']);
    expect(await to.api.reports.list({ incidentId: other.incidentId })).toEqual([]);
    const whole = await takeAll(to, await packageOf(from));
    expect(whole.clashes).toEqual([]);
    expect(await to.api.reports.list({ incidentId: other.incidentId })).toHaveLength(1);
    expect(await contentOf(to, 'after.age')).toEqual(await contentOf(from, 'after.age'));
  });
});

describe('conflicts', () => {
  it('are asked before anything is taken, and close a case at once', async () => {
    const { incidentId, codeName } = await bannedIn(from, 'Rita Reported');
    const sealed = { file: await packageOf(from), passphrase: PACKAGE_PASSPHRASE };
    const { cases } = await to.api.handover.inspect(sealed);
    expect(cases).toEqual([
      { id: incidentId, codeName, status: 'new', reported: ['Rita Reported'], alreadyHere: false },
    ]);
    await expect(to.api.handover.take({ ...sealed, conflicts: [] })).rejects.toMatchObject({ code: 'not-answered' });
    expect((await to.api.incidents.list({ status: 'all' })).total).toBe(0);
    // Alone here: nobody could open it, so that its ban comes and the rest stays in the package.
    const alone = await to.api.handover.take({ ...sealed, conflicts: [{ incidentId, kind: 'hard' }] });
    expect(alone.taken.leftOut).toBeGreaterThan(0);
    await expect(to.api.reports.list({ incidentId })).rejects.toMatchObject({ code: 'conflict' });
    const { rows } = await to.api.bans.list({ on: DAY });
    expect(rows.map(({ person, incident }) => [person.name, incident])).toEqual([['Rita Reported', null]]);
  });

  it('keep a case from whoever makes the package, whoever it is sealed to; another who sees it makes one', async () => {
    const { incidentId } = await bannedIn(from, 'Rita Reported');
    await from.api.members.add({ name: 'Olu', role: 'responder', passphrase: OTHERS });
    await from.unlockAs(OTHERS);
    await from.api.conflicts.answer({ incidentId, answer: 'hard' });
    const cases = [incidentId];
    const order = { destination: from.place('closed.age'), seal: PACKAGE_SEAL, papers: false };
    await expect(from.api.handover.make({ ...order, cases })).rejects.toMatchObject({ code: 'conflict' });
    const known = await from.api.handover.make({ ...order, cases: 'all' });
    expect(known).toMatchObject({ counts: { cases: 0, outlines: 1, bans: 1 }, leftOut: 1 });
    const { recipient } = await to.api.sealed.recipient({});
    const seal = { kind: 'age', recipient } as const;
    expect(await from.api.handover.make({ ...order, cases: 'all', seal })).toMatchObject({ leftOut: 1 });
    await from.unlockAs(PASSPHRASE);
    const sealed = await from.api.handover.make({
      ...order,
      destination: from.place('closed.age'),
      cases: 'all',
      seal,
    });
    expect(sealed).toMatchObject({ counts: { cases: 1, outlines: 0 }, leftOut: 0 });
    const file = lend(to, from, 'closed.age');
    const taken = await to.api.handover.take({ file, passphrase: null, conflicts: [{ incidentId, kind: 'none' }] });
    expect(taken.clashes).toEqual([]);
    expect(await to.api.reports.list({ incidentId })).toHaveLength(1);
    await expect(
      from.api.handover.inspect({ file: lend(from, from, 'closed.age'), passphrase: null }),
    ).rejects.toMatchObject({ code: 'sealed-for-others' });
  });
});

describe('what is here', () => {
  it('is neither erased nor opened by a package, nor changed by one that somebody in conflict takes', async () => {
    const { incident } = await from.api.reports.file(report({ account: 'kept', reported: [told('Rita Reported')] }));
    const incidentId = incident.id;
    const [own] = (await to.api.audit.verify({})).chains;
    await from.api.retention.hold({ incidentId, reason: 'A court asks', reviewOn: null });
    await takeAll(to, await packageOf(from));
    await from.api.retention.release({ incidentId, reason: 'It is over' });
    const released = await takeAll(to, await packageOf(from, 'released.age'));
    expect(released.clashes.map(({ table, counts }) => [table, counts])).toEqual([['legal_holds', 'here']]);
    await packageOf(from, 'other.age');
    await closeCase(from.api, incidentId, 'Over');
    await from.api.erasures.eraseCases({
      incidentIds: [incidentId],
      how: 'anonymised',
      confirmation: incident.codeName,
    });
    const { clashes } = await takeAll(to, await packageOf(from, 'erased.age'));
    expect(clashes.map(({ table, kind, codeName }) => `${table} ${kind} ${codeName}`)).toEqual([
      `incidents erased ${incident.codeName}`,
    ]);
    expect(await to.api.incidents.get({ id: incidentId })).toMatchObject({
      codeName: incident.codeName,
      status: 'new',
    });
    expect(JSON.stringify(await to.api.people.list({}))).toContain('Rita');
    expect(await to.api.erasures.list({})).toEqual([]);

    await to.api.incidents.setStatus({ id: incidentId, status: 'deciding' });

    // Whoever is out of it makes a later version of everything, in which they are not, of entries that never were.
    const olu = await to.api.members.add({ name: 'Olu', role: 'responder', passphrase: OTHERS });
    await to.unlockAs(OTHERS);
    await to.api.conflicts.answer({ incidentId, answer: 'hard' });
    const forged = forgedPackage(await unpack(join(from.around, 'other.age')), {
      ...{ incidentId, member: olu.id, installation: own?.head.installation ?? '' },
    });
    await sealPackage(join(from.around, 'forged.age'), tarOf(forged));
    const taken = await takeAll(to, lend(to, from, 'forged.age'));
    await expect(to.api.incidents.get({ id: incidentId })).rejects.toMatchObject({ code: 'conflict' });
    expect(taken.taken).toMatchObject({ updated: 0 });
    await to.unlockAs(PASSPHRASE);
    expect(JSON.stringify(await to.api.incidents.get({ id: incidentId }))).not.toContain('Nothing happened');
    const again = await takeAll(to, lend(to, from, 'forged.age'));
    expect(again.clashes.map(({ table }) => table)).toContain('incidents'); // changed here, whatever its log says
    await to.unlockAs(OTHERS);
    await expect(to.api.incidents.get({ id: incidentId })).rejects.toMatchObject({ code: 'conflict' });
  });
});
