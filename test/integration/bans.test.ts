import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SanctionKind } from '../../shared/sanctions/catalogue.ts';
import { report, told } from '../fixtures/reports.ts';
import { openTestCaseFile, type TestCaseFile } from './harness.ts';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile({ now: () => '2027-03-04T13:00:00.000Z' });
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

interface Term {
  readonly kind?: SanctionKind;
  readonly startsOn?: string;
  readonly endsOn?: string | null;
}

async function impose(name: string, { kind = 'ban', startsOn = '2027-01-01', endsOn = null }: Term = {}) {
  const { incident } = await file.api.reports.file(report({ reported: [told(name)] }));
  const [reported] = (await file.api.incidents.get({ id: incident.id })).participants;
  if (reported === undefined) throw new Error('nobody is reported');
  const { cases } = await file.api.pastCases.list({ incidentId: incident.id });
  await file.api.pastCases.review({ incidentId: incident.id, shown: cases.map(({ id }) => id), skipReason: null });
  const about = { incidentId: incident.id, personId: reported.person.id, owner: file.me };
  return file.api.sanctions.impose({ ...about, kind, scope: 'all-events', startsOn, endsOn });
}

async function namesOn(on: string, text = '', include: 'in-force' | 'all' = 'in-force') {
  return (await file.api.bans.list({ on, text, include })).rows.map(({ person }) => person.name);
}

describe('the ban list', () => {
  it('holds bans and orders to leave, and no milder sanction', async () => {
    await impose('Anna', { kind: 'ban' });
    await impose('Berta', { kind: 'leave-now' });
    await impose('Carla', { kind: 'written-warning' });
    expect((await namesOn('2027-03-04')).sort()).toEqual(['Anna', 'Berta']);
  });

  it('counts the first and the last day of a ban', async () => {
    await impose('Anna', { startsOn: '2027-03-01', endsOn: '2027-03-10' });
    const days = ['2027-02-28', '2027-03-01', '2027-03-10', '2027-03-11'];
    expect(await Promise.all(days.map(async (day) => (await namesOn(day)).length))).toEqual([0, 1, 1, 0]);
    expect((await file.api.bans.list({ on: '2027-03-10' })).inForce).toBe(1);
  });

  it('hands over as many rows as are asked for, and says how many fit', async () => {
    for (const name of ['Anna', 'Berta', 'Carla']) await impose(name);
    const first = await file.api.bans.list({ on: '2027-03-04', limit: 2 });
    expect(first).toMatchObject({ inForce: 3, found: 3 });
    const all = await file.api.bans.list({ on: '2027-03-04' });
    expect(first.rows).toEqual(all.rows.slice(0, 2));
    expect(all.rows).toHaveLength(3);
    expect(await file.api.bans.list({ on: '2027-03-04', text: 'Berta', limit: 2 })).toMatchObject({
      inForce: 3,
      found: 1,
    });
  });

  it('no longer matches a ban that was lifted, from the day of lifting on, and keeps it in the record', async () => {
    const { id } = await impose('Anna');
    await file.api.sanctions.lift({ id, on: '2027-03-04', reason: 'on appeal' });
    expect(await namesOn('2027-03-03')).toEqual(['Anna']);
    expect(await namesOn('2027-03-04')).toEqual([]);
    expect(await namesOn('2027-03-04', '', 'all')).toEqual(['Anna']);
    await expect(file.api.sanctions.lift({ id, on: '2027-03-05', reason: 'again' })).rejects.toMatchObject({
      code: 'wrong-step',
    });
  });
});

describe('searching the ban list as one types', () => {
  const cases: readonly (readonly [typed: string, name: string, reason: string])[] = [
    ['Müller', 'Jörg Müller', 'contains'],
    ['muller', 'Jörg Müller', 'accents'],
    ['jorg m', 'Jörg Müller', 'accents'],
    ['Mülle', 'Jörg Müller', 'starts'],
    ['Jörg Müller', 'Jörg Müller', 'same'],
    ['Müller Jörg', 'Jörg Müller', 'order'],
    ['Jorg Mueler', 'Jörg Müller', 'spelling'],
    ['Smiht', 'Alan Smith', 'spelling'],
    ['Pai Lindqvist', 'Pia Lindqvist', 'spelling'],
    ['Aleksander', 'Alexander Ruiz', 'spelling'],
    ['Łukasz', 'Lukasz Zielinski', 'accents'],
    ['jeanpierre', 'Jean-Pierre Roux', 'contains'],
    ['Ольга', 'Ольга Иванова', 'starts'],
    ['olga ivanova', 'Ольга Иванова', 'script'],
    ['o’brien', "Sean O'Brien", 'accents'],
  ];

  it.each(cases)('%s finds %s (%s)', async (typed, name, reason) => {
    await impose(name);
    await impose('Quentin Unrelated');
    const { rows } = await file.api.bans.list({ on: '2027-03-04', text: typed });
    expect(rows.map(({ person }) => person.name)).toEqual([name]);
    if (reason !== '') expect(rows[0]?.reasons).toContain(reason);
  });

  it('does not take a short word for another one', async () => {
    await impose('Ann Lee');
    expect(await namesOn('2027-03-04', 'Ian')).toEqual([]);
    expect(await namesOn('2027-03-04', 'Leo')).toEqual([]);
  });

  it('finds another name, a handle, an e-mail and a described person, the name first', async () => {
    const sanction = await impose('Anna Abend');
    const person = {
      name: 'Anna Abend',
      otherNames: ['Nachtfalter'],
      handles: ['@moth'],
      emails: ['moth@example.org'],
    };
    await file.api.people.update({ id: sanction.personId, person: { ...person, description: 'Tall, green raincoat' } });
    for (const [text, reason] of [
      ['nachtf', 'alias'],
      ['@moth', 'handle'],
      ['moth@example.org', 'email'],
      ['raincoat', 'description'],
    ] as const) {
      const { rows } = await file.api.bans.list({ on: '2027-03-04', text });
      expect(rows[0]?.reasons).toContain(reason);
    }
  });

  it('puts the very name before those that are only like it', async () => {
    for (const name of ['Marian Holt', 'Maria Holm', 'Maria Holt']) await impose(name);
    expect((await namesOn('2027-03-04', 'Maria Holt'))[0]).toBe('Maria Holt');
    expect(await namesOn('2027-03-04', 'Maria Holt')).toHaveLength(3);
  });
});
