import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { MergeId } from '../../shared/people/merge.ts';
import type { PersonId } from '../../shared/people/person.ts';
import { report } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const DAY = '2027-03-04';
const OTHERS = 'another long passphrase';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile({ now: () => `${DAY}T13:00:00.000Z` });
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

interface Reported {
  readonly incidentId: IncidentId;
  readonly id: PersonId;
}

async function reported(person: { name: string; description?: string; handles?: string[] }): Promise<Reported> {
  const { incident } = await file.api.reports.file(report({ account: 'Said.', reported: [{ told: person }] }));
  return { incidentId: incident.id, id: await partIn(incident.id) };
}

async function partIn(incidentId: IncidentId): Promise<PersonId> {
  const [first] = (await file.api.incidents.get({ id: incidentId })).participants;
  if (first === undefined) throw new Error('Nobody is in the case');
  return first.person.id;
}

function ban({ incidentId, id }: Reported) {
  const term = { kind: 'ban', scope: 'everywhere', startsOn: '2027-01-01', endsOn: null } as const;
  return file.api.sanctions.impose({ incidentId, personId: id, owner: file.me, ...term });
}

const names = async (text = '') => (await file.api.people.list({ text })).map(({ name }) => name);
const bannedNames = async (text = '') =>
  (await file.api.bans.list({ on: DAY, text })).rows.map(({ person }) => person.name);
const nothing = {
  otherNames: [],
  formerNames: [],
  handles: [],
  emails: [],
  organisation: '',
  codeName: '',
  contact: '',
};

describe('two records of one person', () => {
  it('become one with everything that either said, and both histories', async () => {
    const kept = await reported({ name: 'Bo Lind', handles: ['@bo'], description: 'Tall.' });
    const merged = await reported({ name: 'بو ليند', handles: ['@bo', '@lind'], description: 'Red scarf.' });
    await ban(merged);
    await file.api.people.merge({ keep: kept.id, merged: merged.id });
    const person = await file.api.people.get({ id: kept.id });
    expect(person).toMatchObject({
      id: kept.id,
      name: 'Bo Lind',
      otherNames: ['بو ليند'],
      handles: ['@bo', '@lind'],
      description: 'Tall.\n\nRed scarf.',
    });
    expect(new Set(person.incidents.map(({ id }) => id))).toEqual(new Set([kept.incidentId, merged.incidentId]));
    expect(await names()).toEqual(['Bo Lind']);
    expect(await names('ليند')).toEqual(['Bo Lind']);
    expect(await bannedNames('@bo')).toEqual(['Bo Lind']);
    expect((await file.api.search.find({ text: '@lind' })).filter(({ kind }) => kind === 'person')).toHaveLength(1);
    expect(await partIn(merged.incidentId)).toBe(kept.id);
    expect((await file.api.sanctions.list({ incidentId: merged.incidentId }))[0]?.personId).toBe(kept.id);
    expect((await file.api.incidents.get({ id: kept.incidentId })).related.map(({ id }) => id)).toEqual([
      merged.incidentId,
    ]);
    const found = await file.api.incidents.list({ text: 'lind' });
    expect(found.total).toBe(2);
  });

  it('are told of by name, day and member, also those that were joined before', async () => {
    const [a, b, c] = [
      await reported({ name: 'Ada' }),
      await reported({ name: 'Ada B' }),
      await reported({ name: 'Ada C' }),
    ];
    await file.api.people.merge({ keep: b.id, merged: a.id });
    await file.api.people.merge({ keep: c.id, merged: b.id });
    const { merges, incidents, otherNames } = await file.api.people.get({ id: a.id });
    expect(merges.map(({ kept, merged, by }) => [kept.name, merged.name, by])).toEqual([
      ['Ada B', 'Ada', file.me],
      ['Ada C', 'Ada B', file.me],
    ]);
    expect(incidents).toHaveLength(3);
    expect([...otherNames].sort()).toEqual(['Ada', 'Ada B']);
    expect((await file.api.people.get({ id: c.id })).id).toBe(c.id);
  });

  it('are met under one id: a link to the merged one, a report that names it, a new part in a case', async () => {
    const [kept, merged] = [await reported({ name: 'Bo Lind' }), await reported({ name: 'Bo Linde' })];
    await file.api.people.merge({ keep: kept.id, merged: merged.id });
    expect((await file.api.people.get({ id: merged.id })).id).toBe(kept.id);
    const { incident } = await file.api.reports.file(report({ reported: [{ known: merged.id }, { known: kept.id }] }));
    expect((await file.api.incidents.get({ id: incident.id })).participants).toHaveLength(1);
    const again = { incidentId: merged.incidentId, role: 'reported', person: { id: kept.id } } as const;
    expect((await file.api.incidents.addParticipant(again)).participants).toHaveLength(1);
    const key = { incidentId: merged.incidentId, personId: kept.id, role: 'reported' } as const;
    expect((await file.api.incidents.removeParticipant(key)).participants).toEqual([]);
  });

  it('are not joined where it makes no sense', async () => {
    const [a, b, c] = [
      await reported({ name: 'Ada' }),
      await reported({ name: 'Bea' }),
      await reported({ name: 'Cid' }),
    ];
    const merge = (keep: PersonId, merged: PersonId) => file.api.people.merge({ keep, merged });
    await expect(merge(a.id, a.id)).rejects.toMatchObject({ code: 'not-allowed' });
    await merge(a.id, b.id);
    for (const [keep, merged] of [
      [a, b],
      [b, a],
      [c, b],
      [b, c],
    ] as const)
      await expect(merge(keep.id, merged.id)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(merge(a.id, '0196a000-0000-7000-8000-000000000001' as never)).rejects.toMatchObject({
      code: 'not-found',
    });
    const many = (prefix: string) => Array.from({ length: 30 }, (_, at) => `@${prefix}${at}`);
    const full = await reported({ name: 'Full', handles: many('a') });
    const fuller = await reported({ name: 'Fuller', handles: many('b') });
    await expect(merge(full.id, fuller.id)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await names('full')).toHaveLength(2);
  });
});

describe('undoing it', () => {
  it('leaves both as they were, with their own cases, bans and search', async () => {
    const kept = await reported({ name: 'Bo Lind', handles: ['@bo'], description: 'Tall.' });
    const merged = await reported({ name: 'Bo Linde', handles: ['@linde'], description: 'Red scarf.' });
    await ban(merged);
    const before = await bothAsTheyStand(kept, merged);
    const { mergeId } = await file.api.people.merge({ keep: kept.id, merged: merged.id });
    expect(await bothAsTheyStand(kept, merged)).not.toEqual(before);
    await file.api.people.undoMerge({ mergeId });
    expect(await bothAsTheyStand(kept, merged)).toEqual(before);
    await expect(file.api.people.undoMerge({ mergeId })).rejects.toMatchObject({ code: 'not-allowed' });
    const again = await file.api.people.merge({ keep: merged.id, merged: kept.id });
    await file.api.people.undoMerge({ mergeId: again.mergeId });
    expect(await bothAsTheyStand(kept, merged)).toEqual(before);
    expect((await file.api.audit.verify({})).intact).toBe(true);
  });

  it('leaves what was changed in between with the kept one, and nothing of it with the other', async () => {
    const kept = await reported({ name: 'Bo Lind', handles: ['@bo'] });
    const merged = await reported({ name: 'Bo Linde', handles: ['@linde'], description: 'Red scarf.' });
    const { mergeId } = await file.api.people.merge({ keep: kept.id, merged: merged.id });
    const changes = { handles: ['@bo', '@new'], emails: ['bo@example.org'], description: 'Red scarf, glasses.' };
    const person = { ...nothing, name: 'Bo Lind', otherNames: ['Bo Linde'], ...changes };
    expect(await file.api.people.update({ id: merged.id, person })).toMatchObject(person);
    const sanction = await ban({ ...merged, id: kept.id });
    await file.api.people.undoMerge({ mergeId });
    const afterwards = await file.api.people.get({ id: kept.id });
    expect(afterwards).toMatchObject({ ...changes, name: 'Bo Lind', otherNames: [] });
    expect(await file.api.people.get({ id: merged.id })).toMatchObject({
      name: 'Bo Linde',
      handles: ['@linde'],
      emails: [],
      description: 'Red scarf.',
    });
    // It was decided in a case that only the other record is in.
    expect((await file.api.sanctions.list({ incidentId: merged.incidentId }))[0]).toMatchObject({
      id: sanction.id,
      personId: merged.id,
    });
    expect(await bannedNames()).toEqual(['Bo Linde']);
    expect(await names('@new')).toEqual(['Bo Lind']);
    expect((await names('@linde'))[0]).toBe('Bo Linde');
  });

  it('of the first of two joinings gives back all that came with it', async () => {
    const [a, b, c] = [
      await reported({ name: 'Ada' }),
      await reported({ name: 'Bea' }),
      await reported({ name: 'Cid' }),
    ];
    await file.api.people.merge({ keep: b.id, merged: a.id });
    const { mergeId } = await file.api.people.merge({ keep: c.id, merged: b.id });
    await file.api.people.undoMerge({ mergeId });
    expect((await file.api.people.get({ id: a.id })).id).toBe(b.id);
    expect((await names()).sort()).toEqual(['Bea', 'Cid']);
    const [first] = (await file.api.people.get({ id: b.id })).merges;
    if (first === undefined) throw new Error('The first joining is gone');
    await file.api.people.merge({ keep: c.id, merged: b.id });
    await file.api.people.undoMerge({ mergeId: first.id });
    expect((await file.api.people.get({ id: a.id })).id).toBe(a.id);
    expect((await file.api.people.get({ id: b.id })).id).toBe(c.id);
  });
});

describe('any joinings', () => {
  it('that are all undone, in whatever order, leave everything as it was', async () => {
    const people: Reported[] = [];
    for (const name of ['Ada', 'Bea', 'Cid', 'Dan', 'Eve'])
      people.push(await reported({ name, handles: [`@${name}`] }));
    for (const person of people.slice(0, 2)) await ban(person);
    const ids = people.map(({ id }) => id);
    const before = await everybody(people);
    const pick = fc.nat(ids.length - 1);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(pick, pick), { maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        async (pairs, order) => {
          const merges: MergeId[] = [];
          for (const [keep, merged] of pairs) {
            const input = { keep: ids[keep], merged: ids[merged] };
            const reply = await file.engine.answer('people.merge', input);
            if (reply.ok)
              merges.push((reply.value as { mergeId: MergeId }).mergeId); // as the contract says
            else expect(reply.code).toBe('not-allowed');
          }
          expect(await names()).toHaveLength(ids.length - merges.length);
          for (const next of order) {
            const [mergeId] = merges.splice(next % Math.max(1, merges.length), 1);
            if (mergeId === undefined) break;
            await file.api.people.undoMerge({ mergeId });
          }
          expect(await everybody(people)).toEqual(before);
        },
      ),
      { numRuns: 15 },
    );
  });

  async function everybody(people: readonly Reported[]) {
    return Promise.all([
      file.api.people.list({}),
      file.api.bans.list({ on: DAY }),
      ...people.map(({ incidentId }) => file.api.incidents.get({ id: incidentId })),
    ]);
  }
});

describe('for a member who is out of a case', () => {
  async function outOf({ incidentId }: Reported) {
    const { id } = await file.api.members.add({ name: 'Olu', role: 'responder', passphrase: OTHERS });
    await file.api.conflicts.declare({ incidentId, memberId: id, kind: 'hard' });
    return id;
  }

  it('a person they know says nothing that came from there, and cannot lose it by them', async () => {
    const open = await reported({ name: 'Bo Lind', handles: ['@bo'] });
    const closed = await reported({ name: 'Zqsecret Linde', handles: ['@zqsecret'], description: 'zqsecret scarf' });
    await outOf(closed);
    const { mergeId } = await file.api.people.merge({ keep: open.id, merged: closed.id });
    await file.unlockAs(OTHERS);
    const { api } = file;
    const person = await api.people.get({ id: open.id });
    const told = [
      person,
      await api.people.list({}),
      await api.people.suggest({ person: { name: 'Linde', handles: ['@bo'] } }),
    ];
    told.push((await api.incidents.get({ id: open.incidentId })) as never); // all are looked through as text
    expect(JSON.stringify(told).toLowerCase()).not.toContain('zqsecret');
    expect(person).toMatchObject({ name: 'Bo Lind', merges: [] });
    expect(await names('zqsecret')).toEqual([]);
    expect((await api.incidents.list({ text: 'zqsecret' })).total).toBe(0);
    for (const refused of [
      api.people.get({ id: closed.id }),
      api.people.update({ id: closed.id, person: { name: 'X' } }),
      api.people.merge({ keep: open.id, merged: closed.id }),
      api.people.undoMerge({ mergeId }),
    ])
      await expect(refused).rejects.toMatchObject({ code: 'not-found' });
    await api.people.update({ id: open.id, person: { ...nothing, name: 'Bo Lind', handles: ['@bo', '@bolind'] } });
    await file.unlockAs(PASSPHRASE);
    expect(await file.api.people.get({ id: open.id })).toMatchObject({
      otherNames: ['Zqsecret Linde'],
      handles: ['@bo', '@bolind', '@zqsecret'],
      description: 'zqsecret scarf',
    });
  });

  it('a record that stands for another is known by the other alone, where only that came from an open case', async () => {
    const closed = await reported({ name: 'Zqsecret Linde' });
    const open = await reported({ name: 'Bo Lind' });
    await outOf(closed);
    await file.api.people.merge({ keep: closed.id, merged: open.id });
    await file.unlockAs(OTHERS);
    expect((await file.api.incidents.get({ id: open.incidentId })).participants[0]?.person).toMatchObject({
      id: closed.id,
      name: 'Bo Lind',
    });
    expect(await names()).toEqual(['Bo Lind']);
    expect(JSON.stringify(await file.api.people.get({ id: open.id })).toLowerCase()).not.toContain('zqsecret');
  });

  it('a ban from there is still on the list, under all names it is known by', async () => {
    const open = await reported({ name: 'Bo Lind' });
    const closed = await reported({ name: 'Bo Linde' });
    await ban(closed);
    await outOf(closed);
    await file.api.people.merge({ keep: open.id, merged: closed.id });
    await file.unlockAs(OTHERS);
    const { rows } = await file.api.bans.list({ on: DAY, text: 'linde' });
    expect(rows).toMatchObject([
      { incident: null, person: { id: open.id, name: 'Bo Lind', otherNames: ['Bo Linde'] } },
    ]);
  });

  it('being one of two joined people closes the cases of both, and opens them again when it is undone', async () => {
    const [a, b] = [await reported({ name: 'Olu Ade' }), await reported({ name: 'Oluwaseun Ade' })];
    const { id } = await file.api.members.add({ name: 'Olu', role: 'responder', passphrase: OTHERS });
    await file.api.members.update({ id, name: 'Olu', role: 'responder', personId: a.id });
    const { mergeId } = await file.api.people.merge({ keep: b.id, merged: a.id });
    expect((await file.api.incidents.get({ id: b.incidentId })).conflicts).toMatchObject([
      { memberId: id, source: 'party' },
    ]);
    await file.unlockAs(OTHERS);
    for (const { incidentId } of [a, b])
      await expect(file.api.incidents.get({ id: incidentId })).rejects.toMatchObject({ code: 'conflict' });
    expect(await names()).toEqual([]);
    await file.unlockAs(PASSPHRASE);
    await file.api.people.undoMerge({ mergeId });
    await file.unlockAs(OTHERS);
    expect((await file.api.incidents.get({ id: b.incidentId })).conflicts).toEqual([]);
  });

  it('nobody is joined to a member’s own record when nobody could open the case any more', async () => {
    const { incidentId, id } = await reported({ name: 'Mona M' });
    const mona = await file.api.people.create({ name: 'Mona' });
    await file.api.members.update({ id: file.me, name: 'Mona', role: 'lead', personId: mona.id });
    await expect(file.api.people.merge({ keep: id, merged: mona.id })).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await file.api.incidents.get({ id: incidentId })).participants).toHaveLength(1);
  });
});

async function bothAsTheyStand(a: Reported, b: Reported) {
  const { api } = file;
  const people = await Promise.all([a, b].map(({ id }) => api.people.get({ id })));
  const cases = await Promise.all([a, b].map(({ incidentId }) => api.incidents.get({ id: incidentId })));
  const sanctions = await Promise.all([a, b].map(({ incidentId }) => api.sanctions.list({ incidentId })));
  const found = await Promise.all(['lind', 'linde', '@bo', 'scarf'].map((text) => api.incidents.list({ text })));
  const suggested = await api.people.suggest({ person: { name: 'Bo Lind', handles: ['bo'] } });
  return {
    people,
    cases,
    sanctions,
    found,
    suggested,
    list: await api.people.list({}),
    bans: await api.bans.list({ on: DAY }),
  };
}
