import { afterEach, beforeEach, expect, it } from 'vitest';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { MemberId } from '../../shared/members/member.ts';
import { report } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const OTHERS = 'another long passphrase';
const startsAt = { at: '2027-03-05T18:00:00.000Z', zone: 'Europe/Lisbon' };
const NOW = '2027-03-04T13:00:00.000Z';
let file: TestCaseFile;
let other: MemberId;
let incidentId: IncidentId;
beforeEach(async () => {
  file = await openTestCaseFile({ now: () => NOW });
  other = (await file.api.members.add({ name: 'Olu', role: 'responder', passphrase: OTHERS })).id;
  incidentId = (await file.api.reports.file(report({ account: 'Now' }))).incident.id;
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

const decide = () => file.api.urgentDecisions.decide({ incidentId, what: 'Asked to leave', why: 'It went on' });

it('is marked, waits for a day, and is shown on the next meeting, in the timeline and in the search', async () => {
  const decision = await decide();
  expect(decision).toMatchObject({ decidedBy: file.me, ratifyBy: '2027-03-05T13:00:00.000Z', settled: null });
  expect(await file.api.urgentDecisions.waiting({})).toEqual([decision]);
  const { id, cases } = await file.api.meetings.plan({ incidentId, startsAt });
  expect(cases[0]?.urgent).toEqual([decision]);
  expect(await file.api.notes.timeline({ incidentId })).toContainEqual({
    ...{ kind: 'urgent-decision', at: NOW, by: file.me, what: 'Asked to leave', state: 'made' },
  });
  expect((await file.api.incidents.list({ text: 'went on' })).total).toBe(1);
  expect((await file.api.meetings.close({ id })).cases[0]?.urgent).toEqual([]);
});

it('is ratified by another member than decided it, once', async () => {
  const { id, maySettle } = await decide();
  expect(maySettle).toBe(false);
  await expect(file.api.urgentDecisions.ratify({ id })).rejects.toMatchObject({ code: 'own-decision' });
  await file.unlockAs(OTHERS);
  expect(await file.api.urgentDecisions.list({ incidentId })).toMatchObject([{ id, maySettle: true }]);
  expect(await file.api.urgentDecisions.ratify({ id })).toMatchObject({ settled: { kind: 'ratified', by: other } });
  const undoing = file.api.urgentDecisions.undo({ id, reasons: 'Too late' });
  await expect(undoing).rejects.toMatchObject({ code: 'not-allowed' });
  expect(await file.api.urgentDecisions.waiting({})).toEqual([]);
  expect((await file.api.appeals.handlers({ incidentId })).decided.sort()).toEqual([file.me, other].sort());
});

it('is undone with reasons, and stays in the record', async () => {
  const { id } = await decide();
  await file.unlockAs(OTHERS);
  await expect(file.api.urgentDecisions.undo({ id, reasons: ' ' })).rejects.toMatchObject({ code: 'invalid-input' });
  await file.api.urgentDecisions.undo({ id, reasons: 'A mix-up' });
  const settled = { kind: 'undone', by: other, at: NOW, reasons: 'A mix-up' };
  expect(await file.api.urgentDecisions.list({ incidentId })).toMatchObject([{ what: 'Asked to leave', settled }]);
});

it('is ratified by its own member where nobody else may decide', async () => {
  const { id } = await decide();
  await file.api.conflicts.declare({ incidentId, memberId: other, kind: 'soft' });
  expect(await file.api.urgentDecisions.ratify({ id })).toMatchObject({ settled: { by: file.me } });
});

it('is not made or settled by who is too close to the case, nor shown to who is out of it', async () => {
  const { id } = await decide();
  await file.api.conflicts.declare({ incidentId, memberId: other, kind: 'soft' });
  await file.unlockAs(OTHERS);
  await expect(decide()).rejects.toMatchObject({ code: 'conflict' });
  await expect(file.api.urgentDecisions.ratify({ id })).rejects.toMatchObject({ code: 'conflict' });
  await file.unlockAs(PASSPHRASE);
  await file.api.conflicts.declare({ incidentId, memberId: other, kind: 'hard' });
  await file.unlockAs(OTHERS);
  expect(await file.api.urgentDecisions.waiting({})).toEqual([]);
  await expect(file.api.urgentDecisions.list({ incidentId })).rejects.toMatchObject({ code: 'conflict' });
});
