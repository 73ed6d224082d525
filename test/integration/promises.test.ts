import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PRESETS } from '../../shared/promises/presets.ts';
import { readCalendar } from '../fixtures/read-calendar.ts';
import { report, told } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const OTHERS = 'another long passphrase';
const DAY = '2027-03-04';
const FIVE = { rules: PRESETS.carpentries };

let file: TestCaseFile;
let at = '';
beforeEach(async () => {
  at = `${DAY}T13:00:00.000Z`;
  file = await openTestCaseFile({ now: () => at });
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

async function fileCase() {
  const { api } = file;
  const { incident } = await api.reports.file(
    report({
      reported: [told('Rita Reported')],
      reporter: told('Priya Reporter'),
      others: [
        { role: 'impacted', person: told('Ines Impacted') },
        { role: 'witness', person: told('Wim Witness') },
      ],
    }),
  );
  const { participants } = await api.incidents.get({ id: incident.id });
  const personOf = (role: string) => {
    const found = participants.find((each) => each.role === role);
    if (found === undefined) throw new Error(`Nobody is ${role}`);
    return found.person.id;
  };
  return { ...incident, incidentId: incident.id, personOf };
}

it('turns what the team promised into due dates of every open case, and into one board that names nobody', async () => {
  const { api } = file;
  const { codeName } = await fileCase();
  expect((await api.promises.owed({ today: DAY })).map(({ due }) => due)).toEqual(['2027-03-05T00:40:00.000Z']);
  await api.promises.setRules(FIVE);
  at = '2027-03-09T13:00:00.000Z';
  const board = await api.promises.owed({ today: '2027-03-09' });
  expect(board).toMatchObject([
    { codeName, promise: 'acknowledge', due: '2027-03-05T12:40:00.000Z', late: true },
    { codeName, promise: 'meet', due: '2027-03-08T12:40:00.000Z', late: true },
    { codeName, promise: 'answer', due: '2027-03-11T12:40:00.000Z', late: false },
  ]);
  expect(JSON.stringify(board)).not.toMatch(/Rita|Priya|Ines|Wim/);
});

it('counts an answer as an acknowledgement too, and a meeting that was held as met', async () => {
  const { api } = file;
  const { incidentId } = await fileCase();
  await api.promises.setRules(FIVE);
  await api.promises.keep({ incidentId, promise: 'answer' });
  await api.promises.keep({ incidentId, promise: 'answer' });
  const { promises } = await api.promises.ofCase({ incidentId });
  expect(promises.map(({ promise, state }) => [promise, state])).toEqual([
    ['acknowledge', 'kept'],
    ['meet', 'open'],
    ['answer', 'kept'],
  ]);
  expect((await api.incidents.get({ id: incidentId })).answeredAt).toBe(at);
  const waive = api.promises.waive({ incidentId, promise: 'answer', reason: 'No' });
  await expect(waive).rejects.toMatchObject({ code: 'promise-kept' });
});

it('closes a case when every promise is kept or waived with a reason and no follow-up is open; reopening keeps all', async () => {
  const { api, me } = file;
  const { incidentId, personOf } = await fileCase();
  const followUp = {
    incidentId,
    personId: personOf('impacted'),
    owner: me,
    due: DAY,
    about: 'Did anything come after?',
  };
  const { id } = await api.followUps.add(followUp);
  const close = () => api.incidents.setStatus({ id: incidentId, status: 'closed' });
  await expect(close()).rejects.toMatchObject({ code: 'promises-open', details: { count: 2 } });
  await expect(api.incidents.setStatus({ id: incidentId, status: 'filed' })).rejects.toMatchObject({
    code: 'promises-open',
  });
  await api.promises.waive({ incidentId, promise: 'answer', reason: 'They left no way to reach them.' });
  expect((await api.incidents.get({ id: incidentId })).answerDue).toBeNull();
  await expect(close()).rejects.toMatchObject({ code: 'promises-open', details: { count: 1 } });
  await api.followUps.setDone({ id, done: true, outcome: 'All was quiet' });
  const urgent = await api.urgentDecisions.decide({ incidentId, what: 'No cameras today', why: 'It goes on' });
  await expect(close()).rejects.toMatchObject({ code: 'promises-open', details: { count: 1 } });
  await api.urgentDecisions.ratify({ id: urgent.id, reasons: 'Still right' });
  await close();
  const before = await api.promises.ofCase({ incidentId });
  await api.incidents.setStatus({ id: incidentId, status: 'following-up' });
  expect(await api.promises.ofCase({ incidentId })).toEqual(before);
  expect(before).toMatchObject({ promises: [{ state: 'waived', by: me }], followUps: [{ outcome: 'All was quiet' }] });
  const kinds = (await api.notes.timeline({ incidentId })).map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['promise', 'follow-up']));
  for (const text of ['reach', 'quiet']) expect((await api.incidents.list({ text })).total).toBe(1);
});

it('keeps the time to appeal open until it is over, and what was waived once stays told when it is kept after all', async () => {
  const { api, me } = file;
  const { incidentId, personOf } = await fileCase();
  await api.promises.setRules(FIVE);
  const stateOf = async (promise: string) =>
    (await api.promises.ofCase({ incidentId })).promises.find((each) => each.promise === promise);
  expect(await stateOf('appeal-window')).toBeUndefined();
  const term = { kind: 'written-warning', scope: 'everywhere', startsOn: DAY, endsOn: null } as const;
  await api.sanctions.impose({ incidentId, personId: personOf('reported'), owner: me, ...term });
  expect(await stateOf('appeal-window')).toMatchObject({ state: 'open', due: '2027-04-03T13:00:00.000Z' });
  at = '2027-04-03T13:00:00.000Z';
  expect(await stateOf('appeal-window')).toMatchObject({ state: 'kept', at });
  await api.promises.waive({ incidentId, promise: 'acknowledge', reason: 'No address' });
  await api.promises.keep({ incidentId, promise: 'acknowledge' });
  expect(await stateOf('acknowledge')).toMatchObject({ state: 'kept', by: me, reason: 'No address' });
});

it('plans a follow-up with whoever was impacted or reported, and tells why with nobody else', async () => {
  const { api, me } = file;
  const { incidentId, personOf, codeName } = await fileCase();
  const fields = { incidentId, owner: me, due: '2027-03-20', about: 'How are you?' };
  for (const role of ['witness', 'reported']) {
    const refused = api.followUps.add({ ...fields, personId: personOf(role) });
    await expect(refused).rejects.toMatchObject({ code: 'not-followed-up' });
  }
  const { id } = await api.followUps.add({ ...fields, personId: personOf('reporter') });
  await api.followUps.update({ id, owner: me, due: DAY, about: 'How are you now?' });
  const [first] = await api.promises.owed({ today: '2027-03-05' });
  expect(first).toMatchObject({ kind: 'follow-up', codeName, with: 'reporter', due: DAY, late: true });
});

it('shows a member who is out of a case its code name and dates, and nothing of its follow-ups', async () => {
  const { api, me } = file;
  const { incidentId, personOf, codeName } = await fileCase();
  const { id: other } = await api.members.add({ name: 'Olu', role: 'responder', passphrase: OTHERS });
  await api.followUps.add({ incidentId, personId: personOf('impacted'), owner: me, due: DAY, about: 'Ask' });
  await api.conflicts.declare({ incidentId, memberId: other, kind: 'hard' });
  await file.unlockAs(OTHERS);
  expect(await api.promises.owed({ today: DAY })).toMatchObject([{ kind: 'promise', codeName, promise: 'answer' }]);
  await expect(api.promises.ofCase({ incidentId })).rejects.toMatchObject({ code: 'conflict' });
  await file.unlockAs(PASSPHRASE);
  expect(await api.promises.owed({ today: DAY })).toHaveLength(2);
});

it('writes a calendar that another program can read, with code names only', async () => {
  const { api, me } = file;
  const { incidentId, personOf, codeName } = await fileCase();
  await api.followUps.add({ incidentId, personId: personOf('impacted'), owner: me, due: '2027-03-20', about: 'Ask' });
  const written = await api.exports.calendar({ destination: file.place('owed.ics'), today: DAY });
  const bytes = readFileSync(join(file.around, 'owed.ics'));
  expect(written).toMatchObject({ fileName: 'owed.ics', entries: 2, bytes: bytes.length });
  expect(readCalendar(bytes)).toMatchObject([
    { DTSTART: '20270305T004000Z', SUMMARY: `${codeName}: answer` },
    { 'DTSTART;VALUE=DATE': '20270320', SUMMARY: `${codeName}: follow-up` },
  ]);
  expect(bytes.toString()).not.toMatch(/Rita|Priya|Ines|Wim|Ask/);
});
