import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSession, type Session } from '../../electron/engine/session.ts';
import { handlers } from '../../electron/ipc/handlers.ts';
import { createRouter } from '../../electron/ipc/router.ts';
import { listedFor } from '../../electron/services/listed.ts';
import { createClient } from '../../shared/client.ts';
import { contract } from '../../shared/contract.ts';
import type { EventId } from '../../shared/events/event.ts';
import { report, told } from '../fixtures/reports.ts';
import type { Api } from './harness.ts';
import { TEST_WORK_FACTOR } from './harness.ts';

const now = () => '2027-03-04T13:00:00.000Z';
const DAY = '2027-03-10';

let folder: string;
let session: Session;
let api: Api;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quiet-room-listed-'));
  const places = { settingsFile: join(folder, 'settings.json'), practiceFolder: folder };
  session = createSession({ ...places, now, scryptWorkFactor: TEST_WORK_FACTOR, fillPractice: () => undefined });
  const noPlace = () => {
    throw new Error('Nothing is asked for on disk');
  };
  const router = createRouter(contract, handlers, { session, now, resolveGrant: noPlace, reportBug: () => undefined });
  api = createClient(contract, router);
  await session.createPractice();
});
afterAll(() => {
  session.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a person stands on the list once, with every name they are known by, for the event and the day', async () => {
  const event = { name: 'Lake Days', startsOn: DAY, endsOn: DAY };
  const { id: here } = await api.events.create({ event });
  const { id: there } = await api.events.create({ event });
  const person = { name: 'Anna Abend', otherNames: ['Nachtfalter'], formerNames: ['Arno Abend'] };
  const { incident } = await api.reports.file(
    report({ reported: [{ told: { ...person, emails: ['a@example.org'] } }] }),
  );
  const [reported] = (await api.incidents.get({ id: incident.id })).participants;
  const owner = (await api.members.list({}))[0]?.id;
  if (reported === undefined || owner === undefined) throw new Error('nobody is there');
  const about = { incidentId: incident.id, personId: reported.person.id, owner };
  const term = { startsOn: '2027-03-01', endsOn: '2027-03-31' };
  await api.sanctions.impose({ ...about, kind: 'ban', scope: 'this-event', eventId: here, ...term });
  const flag = { ...about, scope: 'all-events', startsOn: '2027-03-01', reviewOn: null, advice: 'Greet her' } as const;
  await api.flags.make({ ...flag, endsOn: '2027-06-30' });
  await api.reports.file(report({ reported: [told('Quentin Unrelated')] }));

  const anna = { id: reported.person.id, personId: reported.person.id, source: null, emails: ['a@example.org'] };
  const names = ['Anna Abend', 'Nachtfalter', 'Arno Abend'];
  const both = { ...anna, names, kind: 'ban', scopes: ['this-event', 'all-events'], until: '2027-06-30' };
  const flagged = { ...anna, names, kind: 'flag', scopes: ['all-events'], until: '2027-06-30' };
  expect(listed(DAY, here)).toMatchObject([both]);
  expect(listed(DAY, null)).toMatchObject([both]);
  expect(listed(DAY, there)).toMatchObject([flagged]);
  expect(listed('2027-04-01', here)).toMatchObject([flagged]);
  expect(listed('2027-02-28', here)).toEqual([]);
});

function listed(on: string, eventId: EventId | null) {
  const { caseFile } = session;
  const member = caseFile?.db.prepare('SELECT id FROM members').pluck().get();
  if (caseFile === undefined) throw new Error('No case file is open');
  const { db, installation } = caseFile;
  return listedFor({ db, member: member as never, installation, now }, { on, eventId }); // the only member there is
}
