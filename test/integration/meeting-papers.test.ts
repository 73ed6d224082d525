import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { MeetingId } from '../../shared/meetings/meeting-id.ts';
import type { MemberId } from '../../shared/members/member.ts';
import { readPdf } from '../fixtures/read-pdf.ts';
import { report, told } from '../fixtures/reports.ts';
import { openTestCaseFile, type TestCaseFile } from './harness.ts';

vi.setConfig({ testTimeout: 60_000 }); // typesetting takes seconds on a busy machine

const OTHERS = 'another long passphrase';
const startsAt = { at: '2027-03-05T18:00:00.000Z', zone: 'Europe/Lisbon' };
let file: TestCaseFile;
let other: MemberId;
let cases: { readonly id: IncidentId; readonly codeName: string }[];
let meetingId: MeetingId;
beforeEach(async () => {
  file = await openTestCaseFile({ now: () => '2027-03-04T13:00:00.000Z' });
  other = (await file.api.members.add({ name: 'Olu Other', role: 'responder', passphrase: OTHERS })).id;
  const people = { reporter: told('Marisol Vantongeren'), reported: [told('Rita Reported')] };
  const quiet = { account: 'A pelican was thrown.', anonymity: 'towards-everyone' } as const;
  const first = await file.api.reports.file(report({ ...people, ...quiet }));
  const second = await file.api.reports.file(report({ account: 'Another matter, about a kettle.' }));
  cases = [first, second].map(({ incident }) => incident);
  const [{ id: incidentId } = first.incident, { id: also } = second.incident] = cases;
  await file.api.urgentDecisions.decide({ incidentId, what: 'A secret step', why: 'It went on' });
  await file.api.conflicts.declare({ incidentId: also, memberId: other, kind: 'hard' });
  meetingId = (await file.api.meetings.plan({ incidentId, also: [also], startsAt, place: 'Room 4' })).id;
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

test('the agenda says code names, place and questions, and nobody’s name nor what happened', async () => {
  await file.api.exports.agenda({ meetingId, destination: file.place('agenda.pdf') });
  const { text } = await readPdf(join(file.around, 'agenda.pdf'));
  for (const said of [...cases.map(({ codeName }) => codeName), 'Room 4', 'To ratify or undo', 'Out of this case: 1'])
    expect(text).toContain(said);
  for (const name of ['Olu', 'Mona', 'Marisol', 'Rita', 'pelican', 'kettle', 'secret step'])
    expect(text).not.toContain(name);
});

test('minutes are given once it is over, without who is anonymous, and of a closed case no more than its code name', async () => {
  const destination = () => file.place('minutes.pdf');
  const protection = { kind: 'none' } as const;
  const early = file.api.exports.minutes({ meetingId, destination: destination(), protection });
  await expect(early).rejects.toMatchObject({ code: 'not-allowed' });
  const [first, second] = cases;
  if (first === undefined || second === undefined) throw new Error('Two cases were filed');
  const key = 'what' as const;
  const said = { id: meetingId, key, minutes: 'Marisol Vantongeren is told.' };
  await file.api.meetings.setMinutes({ ...said, incidentId: first.id });
  await file.api.meetings.setMinutes({ ...said, incidentId: second.id, minutes: 'The kettle stays.' });
  const decision = { id: meetingId, text: 'Tell Rita Reported', owner: file.me, due: '2027-03-08' };
  await file.api.meetings.decide({ ...decision, incidentId: first.id });
  await file.api.meetings.close({ id: meetingId });
  await file.unlockAs(OTHERS);
  await file.api.exports.minutes({ meetingId, destination: destination(), protection });
  const { text } = await readPdf(join(file.around, 'minutes.pdf'));
  for (const printed of ['is told.', 'Tell Rita Reported', 'Mona', second.codeName]) expect(text).toContain(printed);
  for (const kept of ['Marisol', 'kettle']) expect(text).not.toContain(kept);
});
