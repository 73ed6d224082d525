import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { MemberId } from '../../shared/members/member.ts';
import type { PersonId } from '../../shared/people/person.ts';
import { latestChange } from '../fixtures/latest-change.ts';
import { report, told } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const OLUS = 'another long passphrase';
const INES = 'one more long passphrase';
const DAY = '2027-03-04';

/** No two alike: nothing is decided before the other cases of the same person were looked at. */
const NAMES = [
  'Quentin Zar',
  'Wim Adler',
  'Berta Obermoos',
  'Nour Haddad',
  'Ilse Pflaum',
  'Saoirse Quill',
  'Tomasz Wrona',
  'Pim Vos',
];

/** Mona decides; Olu and Ines did not. */
let file: TestCaseFile;
let olu: MemberId;
let ines: MemberId;

beforeAll(async () => {
  file = await openTestCaseFile({ now: () => `${DAY}T13:00:00.000Z` });
  olu = (await file.api.members.add({ name: 'Olu', role: 'responder', passphrase: OLUS })).id;
  ines = (await file.api.members.add({ name: 'Ines', role: 'responder', passphrase: INES })).id;
});
afterAll(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

interface Decided {
  readonly incidentId: IncidentId;
  readonly reported: PersonId;
  readonly witness: PersonId;
}

/** A case in which Mona decided a ban, and told the person. */
async function decidedCase(): Promise<Decided> {
  const { api, me } = file;
  const [name = '', witness = ''] = NAMES.splice(0, 2);
  const others = [{ role: 'witness' as const, person: told(witness) }];
  const { incident } = await api.reports.file(report({ reported: [told(name)], others }));
  const { participants } = await api.incidents.get({ id: incident.id });
  const idOf = (role: string) => {
    const id = participants.find((each) => each.role === role)?.person.id;
    if (id === undefined) throw new Error(`Nobody is ${role}`);
    return id;
  };
  const reported = idOf('reported');
  const about = { incidentId: incident.id, personId: reported, owner: me };
  const ban = await api.sanctions.impose({
    ...{ ...about, kind: 'ban', scope: 'all-events', startsOn: DAY, endsOn: null },
  });
  await api.sanctions.record({ id: ban.id, kind: 'told', on: DAY, note: '' });
  return { incidentId: incident.id, reported, witness: idOf('witness') };
}

/** A meeting of whoever handles the appeal. */
async function meetAbout(incidentId: IncidentId, memberId: MemberId): Promise<void> {
  const startsAt = { at: `${DAY}T12:00:00.000Z`, zone: 'Europe/Lisbon' };
  const { id } = await file.api.meetings.plan({ incidentId, startsAt, place: '' });
  await file.api.meetings.setPresence({ id, memberId, presence: 'present' });
  await file.api.meetings.close({ id });
}

function appealOf({ incidentId, reported }: Decided, handlers: MemberId[], outsideBody = '') {
  const grounds = 'She was elsewhere, she says.';
  return { incidentId, personId: reported, receivedOn: DAY, grounds, due: '2027-04-03', handlers, outsideBody };
}

async function statesIn(incidentId: IncidentId) {
  return (await file.api.sanctions.list({ incidentId })).map(({ state }) => state);
}

describe('an appeal', () => {
  it('is handled by people who did not decide; whoever did is refused and told so', async () => {
    const decided = await decidedCase();
    const { incidentId } = decided;
    expect(await file.api.appeals.handlers({ incidentId })).toMatchObject({ able: [olu, ines], decided: [file.me] });
    await expect(file.api.appeals.record(appealOf(decided, [olu, file.me]))).rejects.toMatchObject({
      code: 'decided-before',
    });
    await file.api.conflicts.declare({ incidentId, memberId: ines, kind: 'soft' });
    await expect(file.api.appeals.record(appealOf(decided, [ines]))).rejects.toMatchObject({ code: 'out-of-case' });
    expect((await file.api.appeals.handlers({ incidentId })).able).toEqual([olu]);
    expect(await file.api.appeals.list({ incidentId })).toEqual([]);
  });

  it('leaves the decision standing until it is answered, and makes a task of who handles it', async () => {
    const decided = await decidedCase();
    const { incidentId } = decided;
    const { id } = await file.api.appeals.record(appealOf(decided, [olu]));
    expect(await statesIn(incidentId)).toEqual(['appealed']);
    expect((await file.api.bans.list({ on: DAY })).inForce).toBeGreaterThan(0);
    const onBoard = async (today: string) =>
      (await file.api.promises.owed({ today })).filter((owed) => owed.kind === 'appeal' && owed.appealId === id);
    expect(await onBoard('2027-04-03')).toMatchObject([
      { incidentId, with: 'reported', due: '2027-04-03', late: false },
    ]);
    expect(await onBoard('2027-04-04')).toMatchObject([{ late: true }]);
    const open = async () => (await file.api.tasks.list({ incidentId })).map(({ title, owner }) => ({ title, owner }));
    expect(await open()).toContainEqual({ title: 'Answer the appeal', owner: olu });
    const answer = { id, outcome: 'changed' as const, reasons: 'A year is enough.' };
    await expect(file.api.appeals.answer(answer)).rejects.toMatchObject({ code: 'not-allowed' });
    await file.unlockAs(OLUS);
    await meetAbout(incidentId, olu);
    await file.api.appeals.answer(answer);
    expect(await open()).not.toContainEqual({ title: 'Answer the appeal', owner: olu });
    expect(await open()).toContainEqual({ title: 'Carry out what came of the appeal', owner: olu });
    expect(await statesIn(incidentId)).toEqual(['in-force']);
    expect(await onBoard(DAY)).toEqual([]);
    await expect(file.api.appeals.answer(answer)).rejects.toMatchObject({ code: 'not-allowed' });
    await file.unlockAs(PASSPHRASE);
    const { codeName } = await file.api.incidents.get({ id: incidentId });
    expect(await latestChange(file)).toMatchObject({ action: 'appeal.answered', codeName });
    const told = (await file.api.notes.timeline({ incidentId })).map(({ kind }) => kind);
    expect(told.filter((kind) => kind.startsWith('appeal'))).toEqual(['appeal-answered', 'appeal-received']);
    expect((await file.api.incidents.list({ text: 'year enough' })).incidents.map((each) => each.id)).toEqual([
      incidentId,
    ]);
  });

  it('goes to a body outside when nobody is left, and can be handed over', async () => {
    const decided = await decidedCase();
    const { id, due } = await file.api.appeals.record(appealOf(decided, [], 'The board'));
    await expect(file.api.appeals.handOver({ id, due, handlers: [], outsideBody: ' ' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    const handedOver = await file.api.appeals.handOver({ id, due: '2027-04-10', handlers: [ines], outsideBody: '' });
    expect(handedOver).toMatchObject({ handlers: [ines], outsideBody: '', due: '2027-04-10', answer: null });
    const tasks = await file.api.tasks.list({ incidentId: decided.incidentId });
    expect(tasks).toContainEqual(expect.objectContaining({ owner: ines, due: '2027-04-10' }));
  });

  it('is taken of parties only, on a day that has come, to be answered on none before', async () => {
    const decided = await decidedCase();
    const appeal = appealOf(decided, [olu]);
    const refused = (change: object, code: string) =>
      expect(file.api.appeals.record({ ...appeal, ...change })).rejects.toMatchObject({ code });
    await refused({ personId: decided.witness }, 'not-allowed');
    await refused({ receivedOn: '2027-03-05' }, 'not-yet');
    await refused({ due: '2027-03-03' }, 'invalid-input');
    await refused({ handlers: [] }, 'invalid-input');
    await refused({ grounds: ' ' }, 'invalid-input');
  });
});
