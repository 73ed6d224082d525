import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import { AGENDA } from '../../shared/meetings/meeting.ts';
import type { MemberId } from '../../shared/members/member.ts';
import { report, told } from '../fixtures/reports.ts';
import { openTestCaseFile, type TestCaseFile } from './harness.ts';

const startsAt = { at: '2027-03-05T18:00:00.000Z', zone: 'Europe/Lisbon' };
let file: TestCaseFile;
let other: MemberId;
let incidentId: IncidentId;
beforeEach(async () => {
  file = await openTestCaseFile({ now: () => '2027-03-04T13:00:00.000Z' });
  other = (await file.api.members.add({ name: 'Olu Other', role: 'responder', passphrase: 'another long passphrase' }))
    .id;
  incidentId = (await file.api.reports.file(report({ reported: [told('Rita Reported')] }))).incident.id;
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

describe('planning a meeting', () => {
  it('makes the agenda of the handbook, begun with the summary, past cases and who is excluded', async () => {
    const [reported] = (await file.api.incidents.get({ id: incidentId })).participants;
    const past = await file.api.reports.file(report({ reported: [{ known: reported?.person.id as never }] })); // filed above
    const { facts } = await file.api.incidents.get({ id: incidentId });
    await file.api.incidents.updateFacts({ id: incidentId, facts: { ...facts, summary: 'Shouted at a speaker' } });
    await file.api.conflicts.declare({ incidentId, memberId: other, kind: 'hard' });
    const { agenda } = await file.api.meetings.plan({ incidentId, startsAt });
    expect(agenda.map(({ key }) => key)).toEqual(AGENDA);
    const minutes = Object.fromEntries(agenda.map((item) => [item.key, item.minutes]));
    expect(minutes['past-incidents']).toBe(past.incident.codeName);
    expect(minutes['what-happened']).toBe('Shouted at a speaker');
    expect(minutes['excluded']).toBe('Olu Other');
  });

  it('begins what happened with the reporters’ own words, read aloud, where nobody has written a summary', async () => {
    const { incident } = await file.api.reports.file(report({ account: 'He would not let me pass.' }));
    const { agenda } = await file.api.meetings.plan({ incidentId: incident.id, startsAt });
    expect(agenda.find(({ key }) => key === 'what-happened')?.minutes).toBe('He would not let me pass.');
  });

  it('invites everybody but parties and conflicted members', async () => {
    await file.api.conflicts.declare({ incidentId, memberId: other, kind: 'hard' });
    const { attendance } = await file.api.meetings.plan({ incidentId, startsAt });
    expect(attendance).toEqual([
      { memberId: file.me, presence: 'invited', reason: null },
      { memberId: other, presence: 'excluded', reason: 'hard' },
    ]);
  });

  it('excludes who comes into conflict later, and lets back who does not any more', async () => {
    const { id } = await file.api.meetings.plan({ incidentId, startsAt });
    await file.api.conflicts.declare({ incidentId, memberId: other, kind: 'soft' });
    expect((await file.api.meetings.get({ id })).attendance[1]?.presence).toBe('excluded');
    await expect(file.api.meetings.setPresence({ id, memberId: other, presence: 'present' })).rejects.toMatchObject({
      code: 'out-of-case',
    });
    await file.api.conflicts.withdraw({ incidentId, memberId: other });
    expect(
      (await file.api.meetings.setPresence({ id, memberId: other, presence: 'present' })).attendance[1]?.presence,
    ).toBe('present');
  });
});

describe('deciding', () => {
  it('makes a task of a decision, with owner and date', async () => {
    const { id } = await file.api.meetings.plan({ incidentId, startsAt });
    const { decisions } = await file.api.meetings.decide({ id, text: 'Tell them', owner: other, due: '2027-03-06' });
    const [task] = await file.api.tasks.list({ incidentId });
    expect(task).toMatchObject({ title: 'Tell them', owner: other, due: '2027-03-06', meetingId: id });
    expect(decisions[0]?.taskId).toBe(task?.id);
  });

  it('keeps a decision as decided when its task gets another owner, and tells when it is done', async () => {
    const { id } = await file.api.meetings.plan({ incidentId, startsAt });
    const { decisions } = await file.api.meetings.decide({ id, text: 'Tell them', owner: other, due: '2027-03-06' });
    const taskId = decisions[0]?.taskId as never; // just made
    await file.api.tasks.update({ id: taskId, title: 'Tell them twice', owner: file.me, due: '2027-03-09' });
    await file.api.tasks.setDone({ id: taskId, done: true });
    const [decision] = (await file.api.meetings.get({ id })).decisions;
    expect(decision).toMatchObject({
      text: 'Tell them',
      owner: other,
      due: '2027-03-06',
      doneAt: '2027-03-04T13:00:00.000Z',
    });
  });

  it('gives nothing to an excluded member', async () => {
    const { id } = await file.api.meetings.plan({ incidentId, startsAt });
    await file.api.conflicts.declare({ incidentId, memberId: other, kind: 'soft' });
    const giving = file.api.meetings.decide({ id, text: 'Tell them', owner: other, due: '2027-03-06' });
    await expect(giving).rejects.toMatchObject({ code: 'out-of-case' });
    expect(await file.api.tasks.list({ incidentId })).toEqual([]);
  });

  it('is over once the meeting is closed: nothing changes any more, attendance neither', async () => {
    const { id } = await file.api.meetings.plan({ incidentId, startsAt });
    await file.api.meetings.setMinutes({ id, key: 'what', minutes: 'A warning' });
    const closed = await file.api.meetings.close({ id });
    await file.api.conflicts.declare({ incidentId, memberId: other, kind: 'soft' });
    expect(await file.api.meetings.get({ id })).toEqual(closed);
    const changes = [
      file.api.meetings.setMinutes({ id, key: 'what', minutes: 'Another' }),
      file.api.meetings.setPresence({ id, memberId: file.me, presence: 'absent' }),
      file.api.meetings.decide({ id, text: 'More', owner: file.me, due: '2027-03-06' }),
      file.api.meetings.close({ id }),
    ];
    for (const change of changes) await expect(change).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('is found by what was said', async () => {
    const { id } = await file.api.meetings.plan({ incidentId, startsAt });
    await file.api.meetings.setMinutes({ id, key: 'what', minutes: 'A pelican' });
    expect((await file.api.incidents.list({ text: 'pelican' })).total).toBe(1);
  });
});
