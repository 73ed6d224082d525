import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MergeId } from '../../shared/people/merge.ts';
import type { PersonId } from '../../shared/people/person.ts';
import { banReported, fileReported, firstIn, NOTHING, namesOf, type Reported } from '../fixtures/reported-people.ts';
import { report } from '../fixtures/reports.ts';
import { openTestCaseFile, type TestCaseFile } from './harness.ts';

const DAY = '2027-03-04';
const _OTHERS = 'another long passphrase';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile({ now: () => `${DAY}T13:00:00.000Z` });
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

const bannedNames = async (text = '') =>
  (await file.api.bans.list({ on: DAY, text })).rows.map(({ person }) => person.name);

describe('two records of one person', () => {
  it('become one with everything that either said, and both histories', async () => {
    const kept = await fileReported(file, { name: 'Bo Lind', handles: ['@bo'], description: 'Tall.' });
    const merged = await fileReported(file, { name: 'بو ليند', handles: ['@bo', '@lind'], description: 'Red scarf.' });
    await banReported(file, merged);
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
    expect(await namesOf(file)).toEqual(['Bo Lind']);
    expect(await namesOf(file, 'ليند')).toEqual(['Bo Lind']);
    expect(await bannedNames('@bo')).toEqual(['Bo Lind']);
    expect((await file.api.search.find({ text: '@lind' })).filter(({ kind }) => kind === 'person')).toHaveLength(1);
    expect(await firstIn(file, merged.incidentId)).toBe(kept.id);
    expect((await file.api.sanctions.list({ incidentId: merged.incidentId }))[0]?.personId).toBe(kept.id);
    expect((await file.api.incidents.get({ id: kept.incidentId })).related.map(({ id }) => id)).toEqual([
      merged.incidentId,
    ]);
    const found = await file.api.incidents.list({ text: 'lind' });
    expect(found.total).toBe(2);
  });

  it('are told of by name, day and member, also those that were joined before', async () => {
    const [a, b, c] = [
      await fileReported(file, { name: 'Ada' }),
      await fileReported(file, { name: 'Ada B' }),
      await fileReported(file, { name: 'Ada C' }),
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
    const [kept, merged] = [
      await fileReported(file, { name: 'Bo Lind' }),
      await fileReported(file, { name: 'Bo Linde' }),
    ];
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
      await fileReported(file, { name: 'Ada' }),
      await fileReported(file, { name: 'Bea' }),
      await fileReported(file, { name: 'Cid' }),
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
    const full = await fileReported(file, { name: 'Full', handles: many('a') });
    const fuller = await fileReported(file, { name: 'Fuller', handles: many('b') });
    await expect(merge(full.id, fuller.id)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await namesOf(file, 'full')).toHaveLength(2);
  });
});

describe('undoing it', () => {
  it('leaves both as they were, with their own cases, bans and search', async () => {
    const kept = await fileReported(file, { name: 'Bo Lind', handles: ['@bo'], description: 'Tall.' });
    const merged = await fileReported(file, { name: 'Bo Linde', handles: ['@linde'], description: 'Red scarf.' });
    await banReported(file, merged);
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
    const kept = await fileReported(file, { name: 'Bo Lind', handles: ['@bo'] });
    const merged = await fileReported(file, { name: 'Bo Linde', handles: ['@linde'], description: 'Red scarf.' });
    const { mergeId } = await file.api.people.merge({ keep: kept.id, merged: merged.id });
    const changes = { handles: ['@bo', '@new'], emails: ['bo@example.org'], description: 'Red scarf, glasses.' };
    const person = { ...NOTHING, name: 'Bo Lind', otherNames: ['Bo Linde'], ...changes };
    expect(await file.api.people.update({ id: merged.id, person })).toMatchObject(person);
    const sanction = await banReported(file, { ...merged, id: kept.id });
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
    expect(await namesOf(file, '@new')).toEqual(['Bo Lind']);
    expect((await namesOf(file, '@linde'))[0]).toBe('Bo Linde');
  });

  it('of the first of two joinings gives back all that came with it', async () => {
    const [a, b, c] = [
      await fileReported(file, { name: 'Ada' }),
      await fileReported(file, { name: 'Bea' }),
      await fileReported(file, { name: 'Cid' }),
    ];
    await file.api.people.merge({ keep: b.id, merged: a.id });
    const { mergeId } = await file.api.people.merge({ keep: c.id, merged: b.id });
    await file.api.people.undoMerge({ mergeId });
    expect((await file.api.people.get({ id: a.id })).id).toBe(b.id);
    expect((await namesOf(file)).sort()).toEqual(['Bea', 'Cid']);
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
      people.push(await fileReported(file, { name, handles: [`@${name}`] }));
    for (const person of people.slice(0, 2)) await banReported(file, person);
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
          expect(await namesOf(file)).toHaveLength(ids.length - merges.length);
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
