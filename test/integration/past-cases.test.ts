import { afterEach, beforeEach, expect, it } from 'vitest';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import { fileReported, NOTHING, type Reported } from '../fixtures/reported-people.ts';
import { openTestCaseFile, type TestCaseFile } from './harness.ts';

let file: TestCaseFile;
let present: Reported;
beforeEach(async () => {
  file = await openTestCaseFile({ now: () => '2027-03-04T13:00:00.000Z' });
  present = await fileReported(file, { name: 'Rita Reported', handles: ['@rita'] });
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

it('asks for nothing where there is no other case of anybody in it', async () => {
  expect(await list()).toEqual({ cases: [], isSeen: true, reviews: [] });
  await impose();
});

it('lets nothing be decided until the other cases of the people were looked at', async () => {
  const earlier = await again({ name: 'Rita Reported' });
  await expect(impose()).rejects.toMatchObject({ code: 'past-not-seen', details: { count: 1 } });
  const proposed = await file.api.sanctions.propose(warning());
  const deciding = () => file.api.sanctions.record({ id: proposed.id, kind: 'decided', on: '2027-03-04' });
  await expect(deciding()).rejects.toMatchObject({ code: 'past-not-seen' });
  expect(await review(null, earlier)).toMatchObject({
    isSeen: true,
    reviews: [{ by: file.me, at: '2027-03-04T13:00:00.000Z', skipReason: null }],
  });
  await deciding();
  await impose();
});

it('lets a meeting neither vote nor decide, and nobody decide urgently, before that', async () => {
  const earlier = await again({ name: 'Rita Reported' });
  const { incidentId } = present;
  const startsAt = { at: '2027-03-04T12:40:00.000Z', zone: 'Europe/Lisbon' };
  const { id } = await file.api.meetings.plan({ incidentId, startsAt, place: '' });
  const ways = [
    () => file.api.meetings.openVote({ id, subject: 'plan', proposal: 'A talk' }),
    () => file.api.meetings.decide({ id, text: 'A talk', owner: file.me, due: '2027-03-05' }),
    () => file.api.urgentDecisions.decide({ incidentId, what: 'A talk', why: 'Now' }),
  ];
  for (const way of ways) await expect(way()).rejects.toMatchObject({ code: 'past-not-seen' });
  await review(null, earlier);
  for (const way of ways) await way();
});

it('asks again before a vote is counted, a sanction ends early or an appeal is answered', async () => {
  const { incidentId, id: personId } = present;
  const startsAt = { at: '2027-03-04T12:40:00.000Z', zone: 'Europe/Lisbon' };
  const meeting = await file.api.meetings.plan({ incidentId, startsAt, place: '' });
  const { cases } = await file.api.meetings.openVote({ id: meeting.id, subject: 'plan', proposal: 'A talk' });
  const voteId = cases[0]?.votes[0]?.id as never; // just opened
  const { id } = await impose();
  const on = '2027-03-04';
  await file.api.sanctions.record({ id, kind: 'told', on });
  await file.api.sanctions.record({ id, kind: 'return-requested', on });
  const appeal = await file.api.appeals.record({
    ...{ incidentId, personId, receivedOn: on, due: on, grounds: 'No', handlers: [], outsideBody: 'The board' },
  });
  const earlier = await again({ name: 'Rita Reported' });
  const ways = [
    () => file.api.meetings.closeVote({ voteId }),
    () => file.api.appeals.answer({ id: appeal.id, outcome: 'upheld', reasons: 'So it is' }),
    () => file.api.sanctions.record({ id, kind: 'return-refused', on }),
    () => file.api.sanctions.grantReturn({ id, on, conditions: 'Keeps away', checkIns: [] }),
    () => file.api.sanctions.lift({ id, on, reason: 'Enough' }),
  ];
  for (const way of ways) await expect(way()).rejects.toMatchObject({ code: 'past-not-seen' });
  await review(null, earlier);
  await file.api.meetings.closeVote({ voteId });
  await file.api.sanctions.grantReturn({ id, on, conditions: 'Keeps away', checkIns: [] });
});

it('lets them be skipped with a reason, and never without', async () => {
  const earlier = await again({ name: 'Rita Reported' });
  for (const reason of ['', ' \n']) {
    await expect(review(reason, earlier)).rejects.toMatchObject({ code: 'invalid-input' });
  }
  await review('She runs at us with a knife.', earlier);
  await impose();
  expect((await list()).reviews.map(({ skipReason }) => skipReason)).toEqual(['She runs at us with a knife.']);
  expect((await file.api.incidents.list({ text: 'knife' })).total).toBe(1);
});

it('asks again when another case comes up, also one that was not on the screen', async () => {
  const first = await again({ name: 'Rita Reported' });
  await review(null, first);
  const second = await again({ name: 'Rita Reported' });
  await expect(impose()).rejects.toMatchObject({ code: 'past-not-seen' });
  await review(null, first);
  await expect(impose()).rejects.toMatchObject({ code: 'past-not-seen' });
  await review(null, first, second);
  await impose();
});

it.each([
  { name: 'Rita Reportet', reasons: ['spelling'] },
  { name: 'Reported, Rita', reasons: ['order'] },
  { name: 'Somebody Else', handles: ['https://example.org/@rita'], reasons: ['handle'] },
])('finds them under another name: $name', async ({ reasons, ...person }) => {
  const id = await again(person);
  expect((await list()).cases).toMatchObject([
    { id, people: [{ name: 'Rita Reported', nameThere: person.name, here: ['reported'], there: ['reported'] }] },
  ]);
  expect((await list()).cases[0]?.people[0]?.reasons).toEqual(expect.arrayContaining(reasons));
});

it('finds them under a name that was joined, or is called an alias', async () => {
  const other = await fileReported(file, { name: 'Zoé Quill' });
  await file.api.people.merge({ keep: present.id, merged: other.id });
  const alias = await fileReported(file, { name: 'Nachtigall' });
  const known = { ...NOTHING, name: 'Rita Reported', otherNames: ['Zoé Quill', 'Nachtigall'], handles: ['@rita'] };
  await file.api.people.update({ id: present.id, person: { ...known, description: '' } });
  expect((await list()).cases.map(({ id }) => id).sort()).toEqual([other.incidentId, alias.incidentId].sort());
});

it('takes nobody for somebody else', async () => {
  await again({ name: 'Rex Reported' });
  await again({ name: 'Ann Other', description: 'Tall, green coat' });
  expect(await list()).toMatchObject({ cases: [], isSeen: true });
});

it('tells nothing of a case to whoever is out of it, and does not ask them for it', async () => {
  const { id: olu } = await file.api.members.add({ name: 'Olu', role: 'responder', passphrase: 'another long one' });
  const earlier = await again({ name: 'Rita Reported' });
  await file.api.conflicts.declare({ incidentId: earlier, memberId: olu, kind: 'hard' });
  await file.unlockAs('another long one');
  expect(await list()).toEqual({ cases: [], isSeen: true, reviews: [] });
  await impose();
});

it('shows what followed there', async () => {
  const { incidentId, id } = await fileReported(file, { name: 'Rita Reported' });
  await file.api.pastCases.review({ incidentId, shown: [present.incidentId], skipReason: null });
  await file.api.sanctions.impose({ ...warning(), incidentId, personId: id });
  expect((await list()).cases[0]).toMatchObject({ id: incidentId, sanctions: [{ kind: 'written-warning' }] });
});

async function again(person: { name: string; description?: string; handles?: string[] }): Promise<IncidentId> {
  return (await fileReported(file, person)).incidentId;
}

function list() {
  return file.api.pastCases.list({ incidentId: present.incidentId });
}

function review(skipReason: string | null, ...shown: IncidentId[]) {
  return file.api.pastCases.review({ incidentId: present.incidentId, shown, skipReason });
}

function warning() {
  const term = { kind: 'written-warning', scope: 'all-events', startsOn: '2027-03-04', endsOn: null } as const;
  return { incidentId: present.incidentId, personId: present.id, owner: file.me, ...term };
}

function impose() {
  return file.api.sanctions.impose(warning());
}
