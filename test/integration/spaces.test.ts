import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { PersonId } from '../../shared/people/person.ts';
import type { SanctionInput } from '../../shared/sanctions/sanction.ts';
import type { RolloutState } from '../../shared/spaces/rollout.ts';
import { report, told } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const TODAY = '2027-03-04';
const OTHERS = 'another long passphrase';

let file: TestCaseFile;
let today: string;
let incidentId: IncidentId;
let personId: PersonId;

beforeEach(async () => {
  today = TODAY;
  file = await openTestCaseFile({ now: () => `${today}T13:00:00.000Z` });
  incidentId = (await file.api.reports.file(report({ reported: [told('Rita Reported')] }))).incident.id;
  const { participants } = await file.api.incidents.get({ id: incidentId });
  personId = participants.find(({ role }) => role === 'reported')?.person.id as PersonId; // the report names one
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

function impose(part: Partial<SanctionInput> = {}) {
  const ban = { kind: 'ban', scope: 'online-spaces', startsOn: TODAY, endsOn: null } as const;
  return file.api.sanctions.impose({ incidentId, personId, owner: file.me, ...ban, ...part });
}

async function banAndTell(part: Partial<SanctionInput> = {}) {
  const { id } = await impose(part);
  return file.api.sanctions.record({ id, kind: 'told', on: TODAY });
}

function addSpace(kind: 'chat' | 'events', extendTo: readonly string[] | null = null) {
  return file.api.spaces.create({ space: { kind, name: kind }, extendTo: extendTo as never[] | null });
}

function mark(sanction: { id: string }, space: { id: string }, state: RolloutState, note = '') {
  return file.api.spaces.mark({ sanctionId: sanction.id as never, spaceId: space.id as never, state, note });
}

const cells = async () =>
  (await file.api.spaces.board({})).rows.map((row) => row.cells.map(({ state }) => state).join(' '));
const tasks = async () => (await file.api.tasks.list({ incidentId })).map(({ title, due }) => `${due} ${title}`);

const CARRY_OUT = 'Carry out the ban where people meet';
const LET_IN = 'Let them back in where the ban was carried out';

describe('the board', () => {
  it('has told first, then locked out, then let back in: each with who did it and when, and a task meanwhile', async () => {
    const chat = await addSpace('chat');
    await addSpace('events');
    const ban = await impose({ endsOn: '2027-06-30' });
    expect(await cells()).toEqual(['to-do outside']);
    expect(await tasks()).toEqual([]);
    expect(await file.api.spaces.ofCase({ incidentId })).toMatchObject([
      { sanctionId: ban.id, cells: [{ state: 'to-do' }, { state: 'outside' }] },
    ]);
    await expect(mark(ban, chat, 'locked-out', 'At once')).rejects.toMatchObject({ code: 'not-told' });
    await expect(mark(ban, chat, 'let-in')).rejects.toMatchObject({ code: 'wrong-step' });

    await file.api.sanctions.record({ id: ban.id, kind: 'told', on: TODAY });
    expect(await tasks()).toEqual([`${TODAY} ${CARRY_OUT}`]);
    const cell = await mark(ban, chat, 'locked-out', 'By the moderators');
    expect(cell.steps).toEqual([
      { state: 'locked-out', by: file.me, at: '2027-03-04T13:00:00.000Z', note: 'By the moderators' },
    ]);
    expect(await tasks()).toEqual([`2027-07-01 ${LET_IN}`]);
    expect((await file.api.search.find({ text: 'moderators' })).length).toBe(1);

    await file.api.sanctions.lift({ id: ban.id, on: '2027-03-10', reason: 'Appeal' });
    expect(await tasks()).toEqual([`2027-03-10 ${LET_IN}`]);
    expect(await cells()).toEqual(['locked-out outside']);
    today = '2027-03-10';
    expect(await cells()).toEqual(['let-back outside']);
    expect(await file.api.spaces.board({ only: 'waiting' })).toMatchObject({ found: 1, waiting: 1 });
    await mark(ban, chat, 'let-in');
    expect(await cells()).toEqual([]);
    expect(await tasks()).toEqual([]);
  });

  it('takes a step back that was said by mistake, and keeps both', async () => {
    const chat = await addSpace('chat');
    const ban = await banAndTell();
    await mark(ban, chat, 'locked-out');
    expect((await mark(ban, chat, 'to-do', 'Another account')).steps).toHaveLength(2);
    expect(await tasks()).toEqual([`${TODAY} ${CARRY_OUT}`]);
  });

  it('wants a reason where a ban does not hold in a space, and none of its tasks is left', async () => {
    const chat = await addSpace('chat');
    const ban = await banAndTell();
    await expect(mark(ban, chat, 'not-here')).rejects.toMatchObject({ code: 'invalid-input' });
    await mark(ban, chat, 'not-here', 'Has no account');
    expect(await cells()).toEqual(['not-here']);
    expect(await tasks()).toEqual([]);
  });

  it('locks out first where somebody must leave at once or it was decided urgently, with a reason', async () => {
    const chat = await addSpace('chat');
    const leave = await impose({ kind: 'leave-now', scope: 'everywhere' });
    expect(await tasks()).toEqual([`${TODAY} ${CARRY_OUT}`]);
    await expect(mark(leave, chat, 'locked-out')).rejects.toMatchObject({ code: 'not-told' });
    expect((await mark(leave, chat, 'locked-out', 'Threats')).state).toBe('locked-out');

    const ban = await impose();
    await expect(mark(ban, chat, 'locked-out', 'Threats')).rejects.toMatchObject({ code: 'not-told' });
    await file.api.urgentDecisions.decide({ incidentId, what: 'Lock them out', why: 'Threats' });
    expect((await mark(ban, chat, 'locked-out', 'Threats')).state).toBe('locked-out');
  });

  it('is found by a name as it is misspelt, and leaves out what has ended before it was carried out', async () => {
    await addSpace('chat');
    await impose({ endsOn: TODAY });
    expect((await file.api.spaces.board({ text: 'rita reportd' })).found).toBe(1);
    expect((await file.api.spaces.board({ text: 'quentin' })).found).toBe(0);
    today = '2027-03-05';
    expect(await file.api.spaces.board({})).toMatchObject({ found: 0, waiting: 0 });
  });
});

describe('a new space', () => {
  it('extends the bans that were ticked, says of the others why not, and leaves those outside', async () => {
    const told = await banAndTell();
    const other = await banAndTell({ scope: 'everywhere' });
    await banAndTell({ scope: 'all-events' });
    await file.api.spaces.create({
      space: { kind: 'chat', name: 'Chat', keeper: 'Moderators' },
      extendTo: [told.id],
      note: 'Only for members',
    });
    const { rows } = await file.api.spaces.board({});
    const states = Object.fromEntries(rows.map(({ sanction, cells: [cell] }) => [sanction.scope, cell]));
    expect(states['online-spaces']).toMatchObject({ state: 'to-do', steps: [{ by: file.me }] });
    expect(states['everywhere']).toMatchObject({ state: 'not-here', steps: [{ note: 'Only for members' }] });
    expect(states['all-events']).toMatchObject({ state: 'outside', steps: [] });
    expect(rows.map(({ sanction }) => sanction.id)).toContain(other.id);
    expect(await tasks()).toEqual([`${TODAY} ${CARRY_OUT}`]);
  });

  it('is changed, taken off the board with what was to do there, and put back', async () => {
    const { id } = await addSpace('chat');
    await banAndTell();
    await file.api.spaces.update({ id, space: { kind: 'chat', name: 'Matrix', keeper: 'Robin' } });
    expect(await file.api.spaces.retire({ id, isRetired: true })).toMatchObject({ name: 'Matrix', retiredOn: TODAY });
    expect(await cells()).toEqual(['']);
    expect(await tasks()).toEqual([]);
    await file.api.spaces.retire({ id, isRetired: false });
    expect(await cells()).toEqual(['to-do']);
    expect(await tasks()).toEqual([`${TODAY} ${CARRY_OUT}`]);
  });
});

describe('an event', () => {
  it('keeps out whose ban holds on any of its days, there', async () => {
    const days = { startsOn: '2027-03-10', endsOn: '2027-03-12' };
    const { id: eventId } = await file.api.events.create({ event: { name: 'Lake Days', ...days } });
    const other = await file.api.events.create({ event: { name: 'Hill Days', ...days } });
    expect(await file.api.events.get({ id: eventId })).toMatchObject({ name: 'Lake Days', keepList: false });
    const here = { scope: 'this-event', eventId } as const;
    await impose({ scope: 'all-events', endsOn: '2027-03-09' });
    await impose({ scope: 'online-spaces' });
    const until = await impose({ scope: 'all-events', endsOn: '2027-03-10' });
    const from = await impose({ scope: 'everywhere', startsOn: '2027-03-12' });
    const only = await impose(here);
    const out = async (id: typeof eventId) =>
      (await file.api.spaces.keptOut({ eventId: id })).map(({ sanction }) => sanction.id).sort();
    expect(await out(eventId)).toEqual([until.id, from.id, only.id].sort());
    expect(await out(other.id)).toEqual([until.id, from.id].sort());
  });

  it('is listed the latest first, is changed, and cannot end before it begins', async () => {
    const { api } = file;
    const event = { name: 'Lake Days', startsOn: '2027-03-10', endsOn: '2027-03-12' };
    const { id } = await api.events.create({ event });
    await api.events.create({ event: { ...event, name: 'Hill Days', startsOn: '2027-03-11' } });
    await expect(api.events.update({ id, event: { ...event, endsOn: '2027-03-09' } })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await api.events.update({ id, event: { ...event, name: 'Lake Nights' } });
    expect((await api.events.list({})).map(({ name }) => name)).toEqual(['Hill Days', 'Lake Nights']);
  });
});

it('whoever is out of a case sees who is kept out where, without case and notes, and changes nothing of it', async () => {
  const chat = await addSpace('chat');
  const ban = await banAndTell();
  await mark(ban, chat, 'locked-out', 'By the moderators');
  const robin = await file.api.members.add({ name: 'Robin', role: 'responder', passphrase: OTHERS });
  await file.api.conflicts.declare({ incidentId, memberId: robin.id, kind: 'hard' });
  await file.unlockAs(OTHERS);
  const [row] = (await file.api.spaces.board({})).rows;
  expect(row).toMatchObject({ incident: null, person: { name: 'Rita Reported' }, isUrgent: false });
  expect(row?.cells[0]).toMatchObject({ state: 'locked-out', steps: [{ note: '' }] });
  await expect(mark(ban, chat, 'to-do')).rejects.toMatchObject({ code: 'conflict' });
  await expect(addSpace('events', [ban.id])).rejects.toMatchObject({ code: 'conflict' });
  await addSpace('events');
  await file.unlockAs(PASSPHRASE);
  expect(await cells()).toEqual(['locked-out outside']);
});
