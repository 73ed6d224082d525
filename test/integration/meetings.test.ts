import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import { AGENDA, type Meeting, type MeetingCase } from '../../shared/meetings/meeting.ts';
import type { MeetingId } from '../../shared/meetings/meeting-id.ts';
import { QUORUM_PRESET } from '../../shared/meetings/quorum.ts';
import type { MemberId } from '../../shared/members/member.ts';
import { report, told } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const OTHERS = 'another long passphrase';
const startsAt = { at: '2027-03-05T18:00:00.000Z', zone: 'Europe/Lisbon' };
let file: TestCaseFile;
let other: MemberId;
let incidentId: IncidentId;
beforeEach(async () => {
  file = await openTestCaseFile({ now: () => '2027-03-04T13:00:00.000Z' });
  other = (await file.api.members.add({ name: 'Olu Other', role: 'responder', passphrase: OTHERS })).id;
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
    const { agenda } = onlyCase(await file.api.meetings.plan({ incidentId, startsAt }));
    expect(agenda.map(({ key }) => key)).toEqual(AGENDA);
    const minutes = Object.fromEntries(agenda.map((item) => [item.key, item.minutes]));
    expect(minutes['past-incidents']).toBe(past.incident.codeName);
    expect(minutes['what-happened']).toBe('Shouted at a speaker');
    expect(minutes['excluded']).toBe('Olu Other');
  });

  it('begins what happened with the reporters’ own words, read aloud, where nobody has written a summary', async () => {
    const { incident } = await file.api.reports.file(report({ account: 'He would not let me pass.' }));
    const { agenda } = onlyCase(await file.api.meetings.plan({ incidentId: incident.id, startsAt }));
    expect(agenda.find(({ key }) => key === 'what-happened')?.minutes).toBe('He would not let me pass.');
  });

  it('invites everybody but parties and conflicted members', async () => {
    await file.api.conflicts.declare({ incidentId, memberId: other, kind: 'hard' });
    const meeting = await file.api.meetings.plan({ incidentId, startsAt });
    expect(meeting.attendance).toEqual([
      { memberId: file.me, presence: 'invited' },
      { memberId: other, presence: 'excluded' },
    ]);
    expect(onlyCase(meeting).excluded).toEqual([{ memberId: other, reason: 'hard' }]);
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

describe('a meeting about several cases', () => {
  let second: IncidentId;
  let id: MeetingId;
  beforeEach(async () => {
    second = (await file.api.reports.file(report({ account: 'Another matter' }))).incident.id;
    id = (await file.api.meetings.plan({ incidentId, also: [second, incidentId], startsAt, place: 'Room 4' })).id;
  });

  it('has an agenda of each, once, and is listed with both', async () => {
    expect((await file.api.meetings.get({ id })).cases.map((about) => about.incidentId)).toEqual([incidentId, second]);
    for (const each of [incidentId, second]) {
      const [listed] = await file.api.meetings.list({ incidentId: each });
      expect(listed?.cases.map((about) => about.incidentId)).toEqual([incidentId, second]);
    }
  });

  it('asks which case is meant, and keeps each with its own minutes, decisions and tasks', async () => {
    const setting = file.api.meetings.setMinutes({ id, key: 'what', minutes: 'A pelican' });
    await expect(setting).rejects.toMatchObject({ code: 'invalid-input' });
    await file.api.meetings.setMinutes({ id, incidentId: second, key: 'what', minutes: 'A pelican' });
    const decision = { id, incidentId: second, text: 'Tell them', owner: other, due: '2027-03-06' };
    const [first, changed] = (await file.api.meetings.decide(decision)).cases;
    expect(first?.decisions).toEqual([]);
    expect(changed?.decisions).toMatchObject([{ text: 'Tell them' }]);
    expect(await file.api.tasks.list({ incidentId: second })).toMatchObject([{ title: 'Tell them', meetingId: id }]);
    expect((await file.api.meetings.list({ incidentId }))[0]?.decisions).toBe(0);
    const { incidents } = await file.api.incidents.list({ text: 'pelican' });
    expect(incidents.map((found) => found.id)).toEqual([second]);
  });

  it('tells who is out of one of them its code name alone, lets them work on the other, and logs nothing of it', async () => {
    await file.api.meetings.setMinutes({ id, incidentId: second, key: 'what', minutes: 'zqsecret' });
    await file.api.meetings.setMinutes({ id, incidentId, key: 'what', minutes: 'Known to all' });
    await file.api.meetings.decide({ id, incidentId: second, text: 'zqsecret', owner: file.me, due: '2027-03-06' });
    await file.api.conflicts.declare({ incidentId: second, memberId: other, kind: 'hard' });
    await file.unlockAs(OTHERS);
    const meeting = await file.api.meetings.get({ id });
    expect(meeting.attendance.find(({ memberId }) => memberId === other)?.presence).toBe('invited');
    expect(meeting.cases.map(({ isClosed }) => isClosed)).toEqual([false, true]);
    expect(meeting.cases[1]).toMatchObject({ agenda: [], excluded: [], decisions: [], votes: [], carrier: null });
    expect(JSON.stringify(meeting)).not.toContain('zqsecret');
    const minutes = { id, key: 'what' as const, minutes: 'Mine' };
    await file.api.meetings.setMinutes({ ...minutes, incidentId });
    await expect(file.api.meetings.setMinutes({ ...minutes, incidentId: second })).rejects.toMatchObject({
      code: 'conflict',
    });
    const { entries } = await file.api.audit.list({});
    const decided = entries.filter(({ action }) => action === 'decision.made');
    expect(decided).toMatchObject([{ subject: '', codeName: null }]);
    const { cases } = await file.api.meetings.close({ id });
    expect(cases[1]?.isClosed).toBe(true);
    await file.unlockAs(PASSPHRASE);
    const [, told] = (await file.api.meetings.get({ id })).cases;
    expect(told?.excluded).toEqual([{ memberId: other, reason: 'hard' }]);
    expect(told?.agenda.find(({ key }) => key === 'what')?.minutes).toBe('zqsecret');
  });

  it('is not called by who is out of one of them', async () => {
    await file.api.conflicts.declare({ incidentId: second, memberId: other, kind: 'soft' });
    await file.unlockAs(OTHERS);
    const calling = file.api.meetings.plan({ incidentId, also: [second], startsAt });
    await expect(calling).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('until it is over', () => {
  it('another time and place can be given, and one member carries in the other side', async () => {
    const { id } = await file.api.meetings.plan({ incidentId, startsAt });
    const later = { at: '2027-03-06T18:00:00.000Z', zone: 'Europe/Lisbon' };
    expect(await file.api.meetings.change({ id, startsAt: later, place: 'Room 5' })).toMatchObject({
      startsAt: later,
      place: 'Room 5',
    });
    expect(onlyCase(await file.api.meetings.setCarrier({ id, carrier: other })).carrier).toBe(other);
    expect(onlyCase(await file.api.meetings.setCarrier({ id, carrier: null })).carrier).toBeNull();
    await file.api.conflicts.declare({ incidentId, memberId: other, kind: 'soft' });
    await expect(file.api.meetings.setCarrier({ id, carrier: other })).rejects.toMatchObject({ code: 'out-of-case' });
    await file.api.meetings.close({ id });
    await expect(file.api.meetings.change({ id, startsAt, place: '' })).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('voting', () => {
  let id: MeetingId;
  beforeEach(async () => {
    id = (await file.api.meetings.plan({ incidentId, startsAt })).id;
  });
  const here = (memberId: MemberId) => file.api.meetings.setPresence({ id, memberId, presence: 'present' });
  const open = async (subject: 'plan' | 'consequence') => {
    const { votes } = onlyCase(await file.api.meetings.openVote({ id, subject, proposal: `A ${subject}` }));
    return votes.at(-1)?.id as never; // just opened
  };

  it('is apart for the plan and for the consequence, each with its own outcome by the rule of then', async () => {
    for (const memberId of [file.me, other]) await here(memberId);
    const plan = await open('plan');
    const consequence = await open('consequence');
    for (const voteId of [plan, consequence])
      await file.api.meetings.castBallot({ voteId, memberId: file.me, choice: 'for' });
    await file.api.meetings.castBallot({ voteId: consequence, memberId: other, choice: 'against' });
    await file.api.meetings.closeVote({ voteId: plan });
    const { votes } = onlyCase(await file.api.meetings.closeVote({ voteId: consequence }));
    expect(votes.map(({ subject, result }) => [subject, result?.outcome])).toEqual([
      ['plan', 'carried'],
      ['consequence', 'not-carried'],
    ]);
    await file.api.meetings.setQuorumRule({ here: 'everybody', minimum: 5, carries: 'consensus' });
    const [counted] = onlyCase(await file.api.meetings.get({ id })).votes;
    expect(counted?.result).toMatchObject({ rule: QUORUM_PRESET, quorum: { mayDecide: 2, needed: 2, here: 2 } });
    const again = file.api.meetings.castBallot({ voteId: plan, memberId: other, choice: 'for' });
    await expect(again).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('refuses who is absent, and who is out of the case', async () => {
    const voteId = await open('plan');
    const ballot = { voteId, memberId: other, choice: 'for' as const };
    await expect(file.api.meetings.castBallot(ballot)).rejects.toMatchObject({ code: 'not-present' });
    await here(other);
    await file.api.meetings.castBallot(ballot);
    await file.api.conflicts.declare({ incidentId, memberId: other, kind: 'soft' });
    await expect(file.api.meetings.castBallot(ballot)).rejects.toMatchObject({ code: 'out-of-case' });
  });

  it('leaves out who has not said whether they are too close, once anybody was asked', async () => {
    for (const memberId of [file.me, other]) await here(memberId);
    await file.api.conflicts.answer({ incidentId, answer: 'none' });
    const voteId = await open('plan');
    const about = onlyCase(await file.api.meetings.get({ id }));
    expect(about).toMatchObject({ unanswered: [other], excluded: [], quorum: { mayDecide: 1, needed: 2, here: 1 } });
    const ballot = file.api.meetings.castBallot({ voteId, memberId: other, choice: 'for' });
    await expect(ballot).rejects.toMatchObject({ code: 'not-answered' });
  });

  it('does not count a ballot of who came into conflict or left, and has no outcome while too few are here', async () => {
    for (const memberId of [file.me, other]) await here(memberId);
    const voteId = await open('consequence');
    for (const memberId of [file.me, other]) await file.api.meetings.castBallot({ voteId, memberId, choice: 'for' });
    await file.api.meetings.setPresence({ id, memberId: other, presence: 'absent' });
    const [vote] = onlyCase(await file.api.meetings.closeVote({ voteId })).votes;
    expect(vote?.ballots).toEqual([{ memberId: file.me, choice: 'for' }]);
    expect(vote?.result).toMatchObject({ outcome: 'no-quorum', quorum: { mayDecide: 2, needed: 2, here: 1 } });
  });

  it('is counted before the meeting ends, and the numbers stay as they were', async () => {
    await here(file.me);
    const voteId = await open('plan');
    await expect(file.api.meetings.close({ id })).rejects.toMatchObject({ code: 'vote-open' });
    await file.api.meetings.closeVote({ voteId });
    const closed = await file.api.meetings.close({ id });
    await file.api.members.add({ name: 'Third', role: 'responder', passphrase: 'one more long passphrase' });
    expect(await file.api.meetings.get({ id })).toEqual(closed);
  });
});

describe('deciding', () => {
  it('makes a task of a decision, with owner and date', async () => {
    const { id } = await file.api.meetings.plan({ incidentId, startsAt });
    const decided = await file.api.meetings.decide({ id, text: 'Tell them', owner: other, due: '2027-03-06' });
    const { decisions } = onlyCase(decided);
    const [task] = await file.api.tasks.list({ incidentId });
    expect(task).toMatchObject({ title: 'Tell them', owner: other, due: '2027-03-06', meetingId: id });
    expect(decisions[0]?.taskId).toBe(task?.id);
  });

  it('keeps a decision as decided when its task gets another owner, and tells when it is done', async () => {
    const { id } = await file.api.meetings.plan({ incidentId, startsAt });
    const decided = await file.api.meetings.decide({ id, text: 'Tell them', owner: other, due: '2027-03-06' });
    const { decisions } = onlyCase(decided);
    const taskId = decisions[0]?.taskId as never; // just made
    await file.api.tasks.update({ id: taskId, title: 'Tell them twice', owner: file.me, due: '2027-03-09' });
    await file.api.tasks.setDone({ id: taskId, done: true });
    const [decision] = onlyCase(await file.api.meetings.get({ id })).decisions;
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

function onlyCase({ cases }: Meeting): MeetingCase {
  const [only, ...others] = cases;
  if (only === undefined || others.length > 0) throw new Error('The meeting is not about one case');
  return only;
}
