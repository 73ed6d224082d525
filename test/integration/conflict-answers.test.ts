import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { MemberId } from '../../shared/members/member.ts';
import { report, told } from '../fixtures/reports.ts';
import { attach } from '../fixtures/secret-case.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const OTHERS = 'another long passphrase';
let file: TestCaseFile;
let olu: MemberId;
let id: IncidentId;

beforeEach(async () => {
  file = await openTestCaseFile({ now: () => '2027-03-04T13:00:00.000Z' });
  olu = (await file.api.members.add({ name: 'Olu Other', role: 'responder', passphrase: OTHERS })).id;
  const fields = { account: 'xylophone', reported: [told('Rita Reported')], reporter: told('Wim Witness') };
  id = (await file.api.reports.file(report(fields))).incident.id;
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

describe('the question', () => {
  it('names the code name and the reported people only, and is put to everybody who is not alone', async () => {
    await file.unlockAs(OTHERS);
    const question = await file.api.conflicts.ask({ incidentId: id });
    expect(question).toMatchObject({ reported: ['Rita Reported'], answer: null, isAsked: true, isOut: false });
    expect(JSON.stringify(question)).not.toMatch(/xylophone|Wim/);
    expect(await file.api.conflicts.waiting({})).toEqual([{ incidentId: id, codeName: question.codeName }]);
    await file.api.conflicts.answer({ incidentId: id, answer: 'none' });
    expect(await file.api.conflicts.waiting({})).toEqual([]);
    expect(await file.api.conflicts.ask({ incidentId: id })).toMatchObject({ answer: 'none', isAsked: false });
  });

  it('lets nobody decide who has not answered once it was asked', async () => {
    await file.unlockAs(OTHERS);
    await file.api.conflicts.answer({ incidentId: id, answer: 'none' });
    await file.unlockAs(PASSPHRASE);
    expect((await file.api.conflicts.ofCase({ incidentId: id })).answers).toEqual([
      { memberId: file.me, answer: null },
      { memberId: olu, answer: 'none' },
    ]);
    const allegation = { incidentId: id, what: 'It', policy: '', against: [] };
    const { id: allegationId } = await file.api.allegations.add(allegation);
    const deciding = () => file.api.allegations.setFinding({ id: allegationId, kind: 'mistaken', reasons: 'None' });
    await expect(deciding()).rejects.toMatchObject({ code: 'not-answered' });
    await file.api.conflicts.answer({ incidentId: id, answer: 'none' });
    await expect(deciding()).resolves.toBeDefined();
  });

  it('answered with "out" closes the case at once; only another member opens it again', async () => {
    await file.unlockAs(OTHERS);
    const { api } = file;
    expect(await api.conflicts.answer({ incidentId: id, answer: 'hard' })).toMatchObject({ isOut: true, reported: [] });
    await expect(api.incidents.get({ id })).rejects.toMatchObject({ code: 'conflict' });
    const back = api.conflicts.answer({ incidentId: id, answer: 'none' });
    await expect(back).rejects.toMatchObject({ code: 'not-allowed' });
    await file.unlockAs(PASSPHRASE);
    await file.api.conflicts.withdraw({ incidentId: id, memberId: olu });
    expect((await file.api.incidents.get({ id })).conflicts).toEqual([]);
  });
});

it('keeps out whom the reporter asked to keep out, and no other word weakens that', async () => {
  const out = { incidentId: id, memberId: olu };
  await file.api.conflicts.declare({ ...out, kind: 'soft', source: 'reporter' });
  await file.api.conflicts.declare({ ...out, kind: 'soft' });
  expect((await file.api.incidents.get({ id })).conflicts).toEqual([
    { memberId: olu, kind: 'hard', source: 'reporter' },
  ]);
  await file.unlockAs(OTHERS);
  await expect(file.api.incidents.get({ id })).rejects.toMatchObject({ code: 'conflict' });
});

it('is kept out from the first moment when the reporter asked so while the report was taken', async () => {
  const team = await file.api.conflicts.team({});
  expect(team.map(({ name }) => name)).toEqual(['Mona', 'Olu Other']);
  const everybody = file.api.reports.file({ ...report({}), keepOut: team.map((member) => member.id) });
  await expect(everybody).rejects.toMatchObject({ code: 'not-allowed' });
  const { incident } = await file.api.reports.file({ ...report({}), keepOut: [olu] });
  await file.unlockAs(OTHERS);
  await expect(file.api.incidents.get({ id: incident.id })).rejects.toMatchObject({ code: 'conflict' });
});

describe('being close to a case', () => {
  beforeEach(async () => {
    await file.unlockAs(OTHERS);
    await file.api.conflicts.answer({ incidentId: id, answer: 'soft' });
    await file.unlockAs(PASSPHRASE);
    await file.api.conflicts.answer({ incidentId: id, answer: 'none' });
  });

  it('is no part in saying that the case is over', async () => {
    await file.unlockAs(OTHERS);
    for (const status of ['closed', 'filed'] as const)
      await expect(file.api.incidents.setStatus({ id, status })).rejects.toMatchObject({ code: 'conflict' });
    await file.api.incidents.setStatus({ id, status: 'acting' });
  });

  it('shows what the others decide: everything, the facts without reports and evidence, or dates', async () => {
    const key = { incidentId: id, memberId: olu };
    const startsAt = { at: '2027-03-05T18:00:00.000Z', zone: 'Europe/Lisbon' };
    const meeting = await file.api.meetings.plan({ incidentId: id, startsAt });
    await attach(file, { incidentId: id }, 'secret.txt');
    await file.api.conflicts.setSees({ ...key, sees: 'facts' });
    await file.unlockAs(OTHERS);
    expect((await file.api.incidents.get({ id })).conflicts).toMatchObject([{ kind: 'soft', sees: 'facts' }]);
    await expect(file.api.reports.list({ incidentId: id })).rejects.toMatchObject({ code: 'conflict' });
    await expect(file.api.evidence.list({ incidentId: id })).rejects.toMatchObject({ code: 'conflict' });
    await expect(file.api.meetings.get({ id: meeting.id })).rejects.toMatchObject({ code: 'conflict' });
    expect(JSON.stringify(await file.api.notes.timeline({ incidentId: id }))).not.toContain('secret.txt');
    const hits = await file.api.search.find({ text: 'xylophone' });
    expect(hits).toEqual([]);
    await expect(file.api.conflicts.setSees({ ...key, sees: 'everything' })).rejects.toMatchObject({
      code: 'conflict',
    });
    await file.unlockAs(PASSPHRASE);
    await file.api.conflicts.setSees({ ...key, sees: 'dates' });
    await file.unlockAs(OTHERS);
    await expect(file.api.incidents.get({ id })).rejects.toMatchObject({ code: 'conflict' });
    expect(await file.api.conflicts.ask({ incidentId: id })).toMatchObject({ isOut: true, reported: [] });
  });

  it('said twice, by oneself and by another, is being out (CNCF)', async () => {
    await file.api.conflicts.declare({ incidentId: id, memberId: olu, kind: 'soft' });
    expect((await file.api.incidents.get({ id })).conflicts).toEqual([
      { memberId: olu, kind: 'hard', source: 'several-soft' },
    ]);
    await file.unlockAs(OTHERS);
    await expect(file.api.incidents.get({ id })).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('a member who may be one of the people', () => {
  it('is out until another member says who it is', async () => {
    const { incident } = await file.api.reports.file(report({ reported: [told('OTHER, Olú')] }));
    const { conflicts, participants } = await file.api.incidents.get({ id: incident.id });
    const personId = participants[0]?.person.id as never; // the report has one
    expect(conflicts).toEqual([{ memberId: olu, kind: 'hard', source: 'possible-party', personId }]);
    await file.unlockAs(OTHERS);
    await expect(file.api.incidents.get({ id: incident.id })).rejects.toMatchObject({ code: 'conflict' });
    await file.unlockAs(PASSPHRASE);
    const key = { incidentId: incident.id, memberId: olu, personId };
    expect(await file.api.conflicts.settleParty({ ...key, isSame: false })).toEqual([]);
    await expect(file.api.conflicts.settleParty({ ...key, isSame: true })).rejects.toMatchObject({ code: 'not-found' });
    await file.unlockAs(OTHERS);
    expect((await file.api.incidents.get({ id: incident.id })).id).toBe(incident.id);
  });

  it('is found by a handle of whom they are linked to, in every case, and stays a party once confirmed', async () => {
    const self = await file.api.people.create({ name: 'O. Other', handles: ['@owl'] });
    await file.api.members.update({ id: olu, name: 'Olu Other', role: 'responder', personId: self.id });
    const described = { told: { name: '', handles: ['OWL'], description: 'By the lake' } };
    const { incident } = await file.api.reports.file(report({ reported: [described] }));
    const [conflict] = (await file.api.incidents.get({ id: incident.id })).conflicts;
    expect(conflict).toMatchObject({ memberId: olu, source: 'possible-party' });
    const key = { incidentId: incident.id, memberId: olu, personId: conflict?.personId as never };
    expect(await file.api.conflicts.settleParty({ ...key, isSame: true })).toEqual([
      { memberId: olu, kind: 'hard', source: 'party' },
    ]);
  });
});

describe('when too few are left', () => {
  const body = { name: 'Harbour Ombuds', contact: 'ombuds@harbour.example', covers: 'About organisers' };

  it('says so, offers the outside bodies and keeps that the case was referred', async () => {
    await file.api.conflicts.setOutsideBodies({ bodies: [body] });
    const ask = () => file.api.conflicts.ask({ incidentId: id });
    expect((await ask()).wayOut).toEqual({ free: 2, isTooFew: false, bodies: [body], referrals: [] });
    await file.api.conflicts.declare({ incidentId: id, memberId: olu, kind: 'hard' });
    expect((await ask()).wayOut).toMatchObject({ free: 1, isTooFew: true });
    const nowhere = file.api.conflicts.refer({ incidentId: id, name: 'Nobody' });
    await expect(nowhere).rejects.toMatchObject({ code: 'not-found' });
    const last = file.api.conflicts.answer({ incidentId: id, answer: 'hard' });
    await expect(last).rejects.toMatchObject({ code: 'not-allowed' });
    const close = await file.api.conflicts.answer({ incidentId: id, answer: 'soft' });
    expect(close.wayOut).toMatchObject({ free: 0, isTooFew: true });
    await file.api.conflicts.refer({ incidentId: id, name: body.name });
    expect((await ask()).wayOut.referrals).toMatchObject([{ by: file.me, body }]);
    const timeline = await file.api.notes.timeline({ incidentId: id });
    expect(timeline).toContainEqual(expect.objectContaining({ kind: 'referred', to: body.name }));
    await file.unlockAs(OTHERS);
    expect((await ask()).wayOut).toEqual({ free: 0, isTooFew: false, bodies: [], referrals: [] });
    const byCodeName = file.api.conflicts.refer({ incidentId: id, name: body.name });
    await expect(byCodeName).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is referred by its code name where nobody may open it', async () => {
    await file.api.conflicts.setOutsideBodies({ bodies: [body] });
    const both = report({ reported: [told('Mona'), told('Olu Other')] });
    const { incident } = await file.api.reports.file(both);
    await expect(file.api.incidents.get({ id: incident.id })).rejects.toMatchObject({ code: 'conflict' });
    expect(await file.api.conflicts.ask({ incidentId: incident.id })).toMatchObject({
      isOut: true,
      wayOut: { free: 0 },
    });
    const referred = await file.api.conflicts.refer({ incidentId: incident.id, name: body.name });
    expect(referred.wayOut.referrals).toHaveLength(1);
  });
});
