import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEngine, type Engine } from '../../electron/engine/engine.ts';
import { cellOf } from '../../shared/assessments/assessment.ts';
import { createClient } from '../../shared/client.ts';
import { contract } from '../../shared/contract.ts';
import { IncidentStatus } from '../../shared/incidents/incident.ts';

const NOW = '2027-03-04T15:00:00.000Z';
const TODAY = '2027-03-04';
const folder = mkdtempSync(join(tmpdir(), 'quiet-room-practice-'));
let engine: Engine;
let api: ReturnType<typeof clientOf>;
const bugs: unknown[] = [];

beforeAll(async () => {
  engine = createEngine({
    settingsFile: join(folder, 'settings.json'),
    practiceFolder: folder,
    scryptWorkFactor: 2,
    now: () => NOW,
    reportBug: (bug) => bugs.push(bug),
  });
  api = clientOf(engine);
  await api.session.createPractice({});
});

afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a practice case file shows cases in every state, in code names', async () => {
  const { total, incidents } = await api.incidents.list({ status: 'all' });
  expect(total).toBe(10);
  expect(new Set(incidents.map(({ status }) => status))).toEqual(new Set(IncidentStatus.options));
  expect(new Set(incidents.map(({ codeName }) => codeName)).size).toBe(10);
});

test('today has something of everything: a running clock, a late one, tasks, what ends or is to be looked at soon', async () => {
  const today = await api.today.get({ today: TODAY });
  const due = today.clocks.map(({ answerDue }) => answerDue ?? '');
  expect(due.some((at) => at < NOW)).toBe(true);
  expect(due.some((at) => at > NOW)).toBe(true);
  expect(today.tasks.some((task) => task.due < TODAY)).toBe(true);
  expect(today.coming.map(({ what }) => what)).toEqual(['review', 'ends', 'review']);
  expect(today.counts.bansInForce).toBe(2);
  const owed = await api.promises.owed({ today: TODAY });
  expect(owed.map(({ kind }) => kind)).toContain('follow-up');
});

test('one ban is carried out in every space, another still has something to do, as a task', async () => {
  expect(await api.spaces.board({})).toMatchObject({ found: 2, waiting: 1 });
  const tasks = await api.tasks.list({});
  expect(tasks.map(({ title }) => title)).toContain('Carry out the ban where people meet');
});

test('the ban list finds a name that was misspelt, and knows whose ban has ended', async () => {
  const found = await api.bans.list({ on: TODAY, text: 'rufus pondskiper' });
  expect(found.rows.map(({ person }) => person.name)).toEqual(['Rufus Pondskipper']);
  const all = await api.bans.list({ on: TODAY, include: 'all' });
  expect(all.rows.filter(({ inForce }) => !inForce).length).toBeGreaterThan(0);
});

test('the list of the fair that is near was screened: one registrant to look at is somebody who is banned', async () => {
  const { events } = await api.screening.today({ today: TODAY });
  expect(events).toMatchObject([{ event: { name: 'Spring Puppet Fair' }, state: 'look' }]);
  const eventId = events[0]?.event.id;
  if (eventId === undefined) throw new Error('no event is near');
  const { matches } = await api.screening.matches({ eventId, shelf: 'open' });
  expect(matches[0]).toMatchObject({ rows: [3], listed: { kind: 'ban' } });
});

test('notes were amended, meetings held and planned, and a colleague who is too close left out', async () => {
  const { incidents } = await api.incidents.list({ status: 'all' });
  const timelines = await Promise.all(incidents.map(({ id }) => api.notes.timeline({ incidentId: id })));
  const notes = timelines.flat().flatMap((entry) => (entry.kind === 'note' ? [entry.note] : []));
  expect(notes.some(({ versions }) => versions.length === 2)).toBe(true);
  const meetings = await api.meetings.list({});
  expect(meetings.some(({ heldAt }) => heldAt === null)).toBe(true);
  const planned = await Promise.all(meetings.map(({ id }) => api.meetings.get({ id })));
  const cases = planned.flatMap((meeting) => meeting.cases);
  expect(cases.flatMap(({ excluded }) => excluded).filter(({ reason }) => reason === 'soft')).toHaveLength(1);
  expect(cases.flatMap(({ votes }) => votes).map(({ result }) => result?.outcome)).toEqual(['carried']);
  expect(await api.urgentDecisions.waiting({})).toHaveLength(1);
});

test('a report taker’s case has two reports, one read back and put right, and a person who was known by two names', async () => {
  const kit = (await api.members.list({})).find(({ role }) => role === 'report-taker');
  const { incidents } = await api.incidents.list({ status: 'all' });
  const reports = (await Promise.all(incidents.map(({ id }) => api.reports.list({ incidentId: id })))).flat();
  const taken = reports.filter(({ takenBy }) => takenBy === kit?.id);
  expect(taken.map(({ versions }) => versions.length)).toEqual([2, 1]);
  const [barnaby] = await api.people.list({ text: 'Barney Quill' });
  expect(barnaby).toMatchObject({ name: 'Barnaby Quillfeather', handles: ['@quill'] });
});

test('two cases were weighed, by answers that lead to a field of the matrix', async () => {
  const { incidents } = await api.incidents.list({ status: 'all' });
  const weighed = await Promise.all(incidents.map(({ id }) => api.assessments.get({ incidentId: id })));
  const cells = weighed.flatMap((assessment) => (assessment === null ? [] : [cellOf(assessment)]));
  expect(cells.sort()).toEqual(['high-high', 'high-low']);
});

test('an appeal waits for people outside, and a heavy case that is over asks how one is', async () => {
  const [heavy] = await api.care.debriefs({});
  if (heavy === undefined) throw new Error('No case is heavy');
  const [appeal] = await api.appeals.list({ incidentId: heavy.incidentId });
  expect(appeal).toMatchObject({ outsideBody: 'Guild of Puppet Fairs', answer: null });
  expect((await api.appeals.handlers({ incidentId: heavy.incidentId })).able).toEqual([]);
});

test('one letter was signed and has left; another is a draft with a mark that may stay', async () => {
  const { incidents } = await api.incidents.list({ status: 'all' });
  const listed = (await Promise.all(incidents.map(({ id }) => api.letters.list({ incidentId: id })))).flat();
  const letters = await Promise.all(listed.map(({ id }) => api.letters.get({ id })));
  expect(letters.map(({ left, accepted }) => [left.length, accepted.length]).sort()).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

test('a quick note waits to be filed, and the emergency card of the event is at hand', async () => {
  expect(await api.quickNotes.list({})).toHaveLength(1);
  const kept = await api.retention.overview({ today: TODAY });
  expect([kept.days.filter(({ isAnnounced }) => isAnnounced).length, kept.held.length]).toEqual([1, 1]);
  expect(await api.requests.list({})).toMatchObject([{ asker: 'Rufus Pondskipper', answeredAt: null }]);
  expect(await api.ceremony.list({})).toMatchObject([{ way: 'here', successor: 'Robin Practice', endedAt: null }]);
  const [card] = await api.emergency.list({});
  expect(card?.card.startsOn && card.card.startsOn <= TODAY).toBe(true);
});

test('nothing in it happened after now, apart from what is planned', async () => {
  const { incidents } = await api.incidents.list({ status: 'all' });
  expect(incidents.every(({ reportedAt }) => reportedAt < NOW)).toBe(true);
});

test('its log is whole, and everything in it went through a service', async () => {
  const verification = await api.audit.verify({});
  expect(verification.intact).toBe(true);
  const { total } = await api.audit.list({});
  expect(total).toBeGreaterThan(50);
  expect(bugs).toEqual([]);
});

function clientOf(opened: Engine) {
  return createClient(contract, opened.answer);
}
