import { afterEach, beforeEach, expect, it } from 'vitest';
import { FIRST_ACTIONS } from '../../shared/reports/first-actions.ts';
import { report, told } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const OTHERS = 'another long passphrase';
const SEEN_AT = { at: '2027-03-04T12:55:00.000Z', zone: 'Europe/Lisbon' };

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile({ now: () => '2027-03-04T13:00:00.000Z' });
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

/** Of somebody who is kept out since the new year, and was told of it unless a test says otherwise. */
async function ban({ name = 'Anna Abend', isTold = true, endsOn = null as string | null } = {}) {
  const { api, me } = file;
  const { incident } = await api.reports.file(report({ reported: [told(name)] }));
  const [reported] = (await api.incidents.get({ id: incident.id })).participants;
  if (reported === undefined) throw new Error('nobody is reported');
  const personId = reported.person.id;
  const about = { incidentId: incident.id, personId, owner: me, conditions: 'A secret condition' };
  const term = { kind: 'ban', scope: 'all-events', startsOn: '2027-01-01', endsOn } as const;
  const { id } = await api.sanctions.impose({ ...about, ...term });
  if (isTold) await api.sanctions.record({ id, kind: 'told', on: '2027-03-04', note: '' });
  return { incident, personId, sanctionId: id };
}

it('makes a case with the person, the ban and its first tasks, and writes the breach down', async () => {
  const { api } = file;
  const { incident: before, personId, sanctionId } = await ban();
  const { incident, breached } = await api.presence.report({ personId, seenAt: SEEN_AT, where: 'Hall 2' });
  expect(breached).toBe(1);
  const made = await api.incidents.get({ id: incident.id });
  expect(made.participants).toMatchObject([{ role: 'reported', person: { id: personId } }]);
  expect(made.facts).toMatchObject({ where: 'Hall 2', when: { kind: 'exact', from: '2027-03-04T12:55' } });
  expect(made.facts.circumstances).toBe(
    `Ban, all events, from 1 January 2027, without an end. They were told of it. Decided in "${before.codeName}".`,
  );
  const [told] = await api.reports.list({ incidentId: incident.id });
  expect(told?.fields).toMatchObject({ situation: 'banned-person', channel: 'own-observation' });
  expect(await api.tasks.list({ incidentId: incident.id })).toHaveLength(FIRST_ACTIONS['banned-person'].length);
  expect(await api.allegations.list({ incidentId: incident.id })).toMatchObject([{ against: [personId] }]);
  const [sanction] = await api.sanctions.list({ incidentId: before.id });
  expect(sanction).toMatchObject({ id: sanctionId, state: 'breached' });
  expect(sanction?.events.at(-1)?.note).toContain(incident.codeName);
});

it('writes no breach down where they were never told, nor where nobody is sure', async () => {
  const { api } = file;
  const { personId, incident } = await ban({ isTold: false });
  expect(await api.presence.report({ personId, seenAt: SEEN_AT })).toMatchObject({ breached: 0 });
  const [sanction] = await api.sanctions.list({ incidentId: incident.id });
  expect(sanction?.state).toBe('decided');
  const other = await ban({ name: 'Berta Brink' });
  expect(await api.presence.report({ personId: other.personId, seenAt: SEEN_AT, isSure: false })).toMatchObject({
    breached: 0,
  });
});

it('is refused for somebody whom nothing keeps out today', async () => {
  const { personId } = await ban({ isTold: false, endsOn: '2027-03-03' });
  await expect(file.api.presence.report({ personId, seenAt: SEEN_AT })).rejects.toMatchObject({ code: 'not-found' });
});

it('takes it from a member who is out of the ban’s case, who then sees no more than a code name', async () => {
  const { api } = file;
  const { id: memberId } = await api.members.add({ name: 'Olu', role: 'responder', passphrase: OTHERS });
  const { incident, personId } = await ban();
  await api.conflicts.declare({ incidentId: incident.id, memberId, kind: 'hard' });
  await file.unlockAs(OTHERS);
  const [held] = await api.presence.bans({ personId, on: '2027-03-04' });
  expect(JSON.stringify(held)).not.toContain('secret condition');
  const made = await api.presence.report({ personId, seenAt: SEEN_AT });
  expect(made.breached).toBe(1);
  await expect(api.incidents.get({ id: made.incident.id })).rejects.toMatchObject({ code: 'conflict' });
  await file.unlockAs(PASSPHRASE);
  const tasks = await api.tasks.list({ incidentId: made.incident.id });
  expect(tasks.map(({ owner }) => owner)).toEqual(tasks.map(() => file.me));
});
