import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../shared/contract.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { PersonId } from '../../shared/people/person.ts';
import type { Procedure } from '../../shared/procedure.ts';
import { inputsFor } from '../fixtures/closed-case-inputs.ts';
import { report, told } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const ON = '2027-05-08';
const POST = { eventId: null, lead: 'Ada Lead', reach: 'Radio 3' };

let file: TestCaseFile;
let incidentId: IncidentId;
let personId: PersonId;
beforeAll(async () => {
  file = await openTestCaseFile({ now: () => `${ON}T09:00:00.000Z` });
  const filed = await file.api.reports.file(report({ reported: [told('Rita Reported')] }));
  incidentId = filed.incident.id;
  const { participants } = await file.api.incidents.get({ id: incidentId });
  const { id } = participants.find(({ role }) => role === 'reported')?.person ?? {};
  if (id === undefined) throw new Error('Nobody is reported');
  personId = id;
  const ban = { kind: 'ban', scope: 'everywhere', startsOn: '2027-03-01', endsOn: null } as const;
  await file.api.sanctions.impose({ incidentId, personId, owner: file.me, ...ban });
});
afterAll(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

const check = async (name: string) => (await file.api.door.check({ name, on: ON })).answer;

describe('door mode', () => {
  it('says clear or call, and never who it is', async () => {
    await file.api.door.enter(POST);
    for (const name of ['Rita Reported', 'reported, rita', 'Ritta Repported', 'Рита Репортед', 'Rita', 'Reported'])
      expect([name, await check(name)]).toEqual([name, 'call']);
    for (const name of ['Olga Novak', 'Rita Okonkwo', '+', '%'])
      expect([name, await check(name)]).toEqual([name, 'clear']);
    const reply = await file.engine.answer('door.check', { name: 'rita', on: ON });
    expect(reply).toEqual({ ok: true, value: { answer: 'call' } });
  });

  it('is what the session says, also to a page that was loaded again', async () => {
    const state = await file.api.session.state({});
    expect(state).toMatchObject({ door: { event: null, lead: 'Ada Lead', reach: 'Radio 3' } });
  });

  it('answers no other procedure of the contract', async () => {
    const about = { file, incidentId, ids: [incidentId, personId], memberId: file.me, secret: 'Rita' };
    const answered: string[] = [];
    for (const [room, names] of Object.entries(contract))
      for (const [name, procedure] of Object.entries(names as Record<string, Procedure>)) {
        const path = `${room}.${name}`;
        const inputs = [
          undefined,
          {},
          ...(room === 'session' ? [{ passphrase: PASSPHRASE }] : inputsFor(about, path, procedure)),
        ];
        const replies = path.startsWith('door.')
          ? []
          : await Promise.all(inputs.map((input) => file.engine.answer(path, input)));
        if (replies.some((reply) => reply.ok || reply.code !== 'at-the-door')) answered.push(path);
      }
    expect(answered).toEqual(['session.state']);
    expect(await file.engine.answer('door.enter', POST)).toMatchObject({ code: 'at-the-door' });
    expect(await file.engine.answer('search.everything ', {})).toMatchObject({ code: 'unknown-procedure' });
  });

  it('stays after wrong passphrases, also when many are tried at once', async () => {
    const tried = ['', 'wrong', `${PASSPHRASE} `, PASSPHRASE.toUpperCase(), 'another'].map((passphrase) =>
      file.engine.answer('door.leave', { passphrase }),
    );
    const codes = (await Promise.all(tried)).map((reply) => reply.ok || reply.code);
    expect(codes).toEqual(['wrong-passphrase', 'try-later', 'try-later', 'try-later', 'try-later']);
    expect(await file.engine.answer('door.leave', { passphrase: PASSPHRASE })).toMatchObject({ code: 'try-later' });
    expect(await file.engine.answer('people.list', {})).toMatchObject({ code: 'at-the-door' });
  });

  it('ends with the passphrase, and both are in the log', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    await file.api.door.leave({ passphrase: PASSPHRASE });
    expect(await file.api.session.state({})).toMatchObject({ door: null });
    const actions = (await file.api.audit.list({ limit: 10 })).entries.map(({ action }) => action);
    expect(actions.slice(0, 2)).toEqual(['door.left', 'door.entered']);
    await expect(check('Rita')).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('ends with a lock, which asks for the passphrase too', async () => {
    await file.api.door.enter(POST);
    await file.lock();
    expect(await file.engine.answer('door.check', { name: 'Rita', on: ON })).toMatchObject({ code: 'locked' });
    await file.unlockAs(PASSPHRASE);
    expect(await file.api.session.state({})).toMatchObject({ door: null });
  });
});
