import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { MemberId } from '../../shared/members/member.ts';
import { report, told } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const OTHERS = 'another long passphrase';
const startsAt = { at: '2027-03-05T18:00:00.000Z', zone: 'Europe/Lisbon' };
let file: TestCaseFile;
let other: MemberId;
let id: IncidentId;

beforeEach(async () => {
  file = await openTestCaseFile({ now: () => '2027-03-04T13:00:00.000Z' });
  other = (await file.api.members.add({ name: 'Olu Other', role: 'responder', passphrase: OTHERS })).id;
  const filed = await file.api.reports.file(report({ account: 'xylophone', reported: [told('Rita Reported')] }));
  id = filed.incident.id;
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

describe('a member who is out of a case', () => {
  it('cannot open it, nor anything in it, also after the decision', async () => {
    const note = await file.api.notes.add({ incidentId: id, text: 'spoke with both', happenedAt: startsAt });
    const meeting = await file.api.meetings.plan({ incidentId: id, startsAt });
    const [person] = (await file.api.incidents.get({ id })).participants;
    const impose = { incidentId: id, personId: person?.person.id as never, kind: 'ban', scope: 'everywhere' } as const;
    const ban = await file.api.sanctions.impose({
      ...impose,
      startsOn: '2027-03-04',
      endsOn: null,
      conditions: 'secret',
      owner: file.me,
    });
    await file.api.conflicts.declare({ incidentId: id, memberId: other, kind: 'hard' });
    await file.unlockAs(OTHERS);

    const { api } = file;
    const tries = [
      api.incidents.get({ id }),
      api.reports.list({ incidentId: id }),
      api.notes.timeline({ incidentId: id }),
      api.notes.add({ incidentId: id, text: 'me too', happenedAt: startsAt }),
      api.notes.amend({ id: note.id, text: 'other' }),
      api.tasks.list({ incidentId: id }),
      api.tasks.add({ incidentId: id, title: 'look', owner: other, due: '2027-03-05' }),
      api.meetings.get({ id: meeting.id }),
      api.meetings.setMinutes({ id: meeting.id, key: 'what', minutes: '' }),
      api.meetings.close({ id: meeting.id }),
      api.sanctions.list({ incidentId: id }),
      api.sanctions.lift({ id: ban.id, on: '2027-03-05', reason: 'a friend' }),
      api.evidence.list({ incidentId: id }),
      api.evidence.begin({ home: { incidentId: id }, fileName: 'a', mediaType: '', size: 0 }),
      api.incidents.setStatus({ id, status: 'closed' }),
      api.incidents.removeParticipant({ incidentId: id, personId: impose.personId, role: 'reported' }),
      api.conflicts.withdraw({ incidentId: id, memberId: other }),
    ];
    for (const refused of tries) await expect(refused).rejects.toMatchObject({ code: 'conflict' });
  });

  it('sees code name, status and dates in the list and finds none of its words, people or tasks', async () => {
    await file.api.tasks.add({ incidentId: id, title: 'call the xylophone player', owner: file.me, due: '2027-03-04' });
    await file.api.conflicts.declare({ incidentId: id, memberId: other, kind: 'hard' });
    await file.unlockAs(OTHERS);
    const { api } = file;
    const { incidents } = await api.incidents.list({});
    expect(incidents.map((incident) => incident.id)).toEqual([id]);
    expect((await api.incidents.list({ text: 'xylophone' })).total).toBe(0);
    expect((await api.incidents.list({ text: 'Rita' })).total).toBe(0);
    expect((await api.incidents.list({ text: incidents[0]?.codeName })).total).toBe(1);
    expect(await api.search.find({ text: 'xylophone' })).toEqual([]);
    expect(await api.search.find({ text: 'Rita' })).toEqual([]);
    expect(await api.people.list({})).toEqual([]);
    expect(await api.tasks.list({})).toEqual([]);
    expect((await api.today.get({ today: '2027-03-04' })).tasks).toEqual([]);
  });

  it('is brought back by another member, not by themselves', async () => {
    await file.api.conflicts.declare({ incidentId: id, memberId: other, kind: 'hard' });
    await file.api.conflicts.withdraw({ incidentId: id, memberId: other });
    await file.unlockAs(OTHERS);
    expect((await file.api.incidents.get({ id })).conflicts).toEqual([]);
  });

  it('still sees who is banned, without conditions', async () => {
    const [person] = (await file.api.incidents.get({ id })).participants;
    const impose = { incidentId: id, personId: person?.person.id as never, kind: 'ban', scope: 'everywhere' } as const;
    await file.api.sanctions.impose({
      ...impose,
      startsOn: '2027-03-04',
      endsOn: null,
      conditions: 'secret',
      owner: file.me,
    });
    await file.api.conflicts.declare({ incidentId: id, memberId: other, kind: 'hard' });
    await file.unlockAs(OTHERS);
    const { rows } = await file.api.bans.list({ on: '2027-03-04' });
    expect(rows.map(({ person: banned, sanction }) => [banned.name, sanction.conditions])).toEqual([
      ['Rita Reported', ''],
    ]);
    const banned = await file.api.people.get({ id: impose.personId });
    expect([banned.name, banned.incidents]).toEqual(['Rita Reported', []]);
  });

  it('is not told whom its code name stands for, neither by the ban list and the search field nor by the log', async () => {
    const { participants, codeName } = await file.api.incidents.get({ id });
    const personId = participants[0]?.person.id as never; // the report has one
    const term = { kind: 'ban', scope: 'everywhere', startsOn: '2027-03-04', endsOn: null } as const;
    await file.api.sanctions.impose({ incidentId: id, personId, owner: file.me, ...term });
    await file.api.conflicts.declare({ incidentId: id, memberId: other, kind: 'hard' });
    await file.unlockAs(OTHERS);
    const { api } = file;
    const told = [await api.bans.list({ on: '2027-03-04' }), await api.search.find({ text: 'Rita' })];
    expect(JSON.stringify(told)).toContain('Rita Reported');
    for (const word of [id, codeName]) expect(JSON.stringify(told)).not.toContain(word);
    const { entries } = await api.audit.list({});
    expect(entries.map(({ action }) => action)).toContain('sanction.imposed');
    expect(JSON.stringify(entries)).not.toMatch(new RegExp(`${id}|${codeName}`));
  });
});

describe('who is a party', () => {
  it('is found by the app: a member who is the reported person cannot open the case', async () => {
    const [person] = (await file.api.incidents.get({ id })).participants;
    await file.api.members.update({
      id: other,
      name: 'Olu Other',
      role: 'responder',
      personId: person?.person.id as never,
    });
    expect((await file.api.incidents.get({ id })).conflicts).toEqual([
      { memberId: other, kind: 'hard', source: 'party' },
    ]);
    await file.unlockAs(OTHERS);
    await expect(file.api.incidents.get({ id })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('stays one until another member says otherwise', async () => {
    const [person] = (await file.api.incidents.get({ id })).participants;
    const olu = { id: other, name: 'Olu Other', role: 'responder' as const };
    await file.api.members.update({ ...olu, personId: person?.person.id as never });
    await file.unlockAs(OTHERS);
    const unlinked = file.api.members.update({ ...olu, personId: null });
    await expect(unlinked).rejects.toMatchObject({ code: 'not-allowed' });
    await file.api.members.update({ ...olu, name: 'Olu', personId: person?.person.id as never });
    await file.unlockAs(PASSPHRASE);
    await file.api.members.update({ ...olu, personId: null });
    expect((await file.api.incidents.get({ id })).conflicts).toEqual([]);
  });

  it('is no mere witness', async () => {
    const person = await file.api.people.create({ name: 'Olu Other' });
    await file.api.members.update({ id: other, name: 'Olu Other', role: 'responder', personId: person.id });
    await file.api.incidents.addParticipant({ incidentId: id, role: 'witness', person: { id: person.id } });
    await file.unlockAs(OTHERS);
    expect((await file.api.incidents.get({ id })).id).toBe(id);
  });

  it('may be who takes the report: the first tasks go to another member', async () => {
    const person = await file.api.people.create({ name: 'Mona' });
    await file.api.members.update({ id: file.me, name: 'Mona', role: 'lead', personId: person.id });
    const { incident } = await file.api.reports.file(report({ situation: 'major', reporter: { known: person.id } }));
    await expect(file.api.incidents.get({ id: incident.id })).rejects.toMatchObject({ code: 'conflict' });
    await file.unlockAs(OTHERS);
    const tasks = await file.api.tasks.list({ incidentId: incident.id });
    expect(new Set(tasks.map(({ owner }) => owner))).toEqual(new Set([other]));
  });
});

describe('being close to a case', () => {
  it('keeps somebody out of its meetings and decisions, not out of the record', async () => {
    await file.api.conflicts.declare({ incidentId: id, memberId: other, kind: 'soft' });
    const meeting = await file.api.meetings.plan({ incidentId: id, startsAt });
    expect(meeting.attendance.find(({ memberId }) => memberId === other)?.presence).toBe('excluded');
    expect(meeting.cases[0]?.excluded).toEqual([{ memberId: other, reason: 'soft' }]);
    await file.unlockAs(OTHERS);
    expect((await file.api.incidents.get({ id })).id).toBe(id);
    const deciding = file.api.meetings.decide({ id: meeting.id, text: 'nothing', owner: file.me, due: '2027-03-06' });
    await expect(deciding).rejects.toMatchObject({ code: 'conflict' });
    await expect(file.api.meetings.plan({ incidentId: id, startsAt })).rejects.toMatchObject({ code: 'conflict' });
    const back = file.api.conflicts.withdraw({ incidentId: id, memberId: other });
    await expect(back).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('never leaves a case without somebody who may decide it', async () => {
    await file.api.conflicts.declare({ incidentId: id, memberId: other, kind: 'soft' });
    const last = file.api.conflicts.declare({ incidentId: id, memberId: file.me, kind: 'soft' });
    await expect(last).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

it('never removes the last member who can open a case', async () => {
  await file.api.conflicts.declare({ incidentId: id, memberId: file.me, kind: 'hard' });
  await expect(file.api.members.remove({ id: other })).rejects.toMatchObject({ code: 'not-allowed' });
  const third = await file.api.members.add({ name: 'Tariq', role: 'responder', passphrase: 'a third long passphrase' });
  await file.api.members.remove({ id: other });
  expect((await file.api.members.list({})).map((member) => member.id)).toEqual([file.me, third.id]);
});

it('never puts the last member out, so that a case can always be opened', async () => {
  await file.api.conflicts.declare({ incidentId: id, memberId: other, kind: 'hard' });
  const last = file.api.conflicts.declare({ incidentId: id, memberId: file.me, kind: 'hard' });
  await expect(last).rejects.toMatchObject({ code: 'not-allowed' });
  await file.unlockAs(PASSPHRASE);
  expect((await file.api.incidents.get({ id })).id).toBe(id);
});
