import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { erase } from '../../electron/cli/commands/erase.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import { RETENTION_PRESETS } from '../../shared/retention/presets.ts';
import type { SanctionKind } from '../../shared/sanctions/catalogue.ts';
import { report, told } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const OTHERS = 'another seven calm words in a row';
const RULE = RETENTION_PRESETS['django-2018'];
let file: TestCaseFile;
let at: string;
beforeEach(async () => {
  at = '2027-03-04T13:00:00.000Z';
  file = await openTestCaseFile({ now: () => at });
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

function goTo(day: string) {
  at = `${day}T13:00:00.000Z`;
  return day;
}

async function ended(name: string, kind?: SanctionKind, endsOn: string | null = null) {
  const { api, me } = file;
  const receivedAt = { at, zone: 'UTC' };
  const { incident } = await api.reports.file(report({ reported: [told(name)], receivedAt }));
  const [reported] = (await api.incidents.get({ id: incident.id })).participants;
  if (reported === undefined) throw new Error('nobody is reported');
  if (kind !== undefined) {
    const { cases } = await api.pastCases.list({ incidentId: incident.id });
    await api.pastCases.review({ incidentId: incident.id, shown: cases.map(({ id }) => id), skipReason: null });
    const about = { incidentId: incident.id, personId: reported.person.id, owner: me };
    await api.sanctions.impose({ ...about, kind, scope: 'all-events', startsOn: at.slice(0, 10), endsOn });
  }
  await close(incident.id);
  return { ...incident, personId: reported.person.id };
}

async function close(incidentId: IncidentId) {
  for (const { id } of await file.api.tasks.list({ incidentId, done: 'open' }))
    await file.api.tasks.setDone({ id, done: true });
  await file.api.promises.keep({ incidentId, promise: 'answer' });
  await file.api.incidents.setStatus({ id: incidentId, status: 'closed' });
}

const overview = (today: string) => file.api.retention.overview({ today });
/** What the short list says must be what the page says. */
const soonOf = async (today: string) =>
  (await file.api.retention.soon({ today })).days.map(({ on, count }) => [on, count]);
const daysOf = ({ days }: Awaited<ReturnType<typeof overview>>) =>
  days.map(({ on, isAnnounced, cases }) => [on, isAnnounced, cases.map(({ codeName }) => codeName)]);

describe('what falls due', () => {
  it('is nothing until the team agrees, and then grouped by day and announced before', async () => {
    const [one, two] = [await ended('Anna'), await ended('Berta')];
    expect(await overview('2040-01-01')).toMatchObject({ days: [], withoutDay: 2, agreed: { agreedOn: null } });
    await file.api.retention.setRule({ rule: RULE });
    const names = [one.codeName, two.codeName].sort();
    expect(daysOf(await overview('2028-03-01'))).toEqual([['2028-05-04', false, names]]);
    expect(daysOf(await overview('2028-04-04'))).toEqual([['2028-05-04', true, names]]);
    expect(await overview('2027-03-04')).toMatchObject({ days: [], later: 2 });
    expect([await soonOf('2028-04-03'), await soonOf('2028-04-04')]).toEqual([[], [['2028-05-04', 2]]]);
  });

  it('is announced for the days of grace also where a new rule makes it overdue', async () => {
    const { codeName } = await ended('Anna');
    goTo('2030-01-01');
    await file.api.retention.setRule({ rule: RULE });
    expect(daysOf(await overview('2030-01-01'))).toEqual([['2030-01-31', true, [codeName]]]);
  });

  it('begins anew when the same person is reported again, by a record that was joined too', async () => {
    await file.api.retention.setRule({ rule: RULE });
    const first = await ended('Anna Example');
    goTo('2028-01-10');
    const second = await ended('A. Example');
    const dayOf = async ({ id }: { id: IncidentId }) =>
      (await file.api.retention.ofCase({ incidentId: id, today: '2028-01-10' })).on;
    expect(await dayOf(first)).toBe('2028-05-04');
    await file.api.people.merge({ keep: first.personId, merged: second.personId });
    expect([await dayOf(first), await dayOf(second)]).toEqual(['2029-03-10', '2029-03-10']);
  });

  it('is never an open case, one whose person is in an open one, or one that still has something to do', async () => {
    await file.api.retention.setRule({ rule: RULE });
    const { id, personId } = await ended('Anna');
    goTo('2027-06-01');
    const again = await file.api.reports.file(report({ reported: [{ known: personId }] }));
    const today = '2035-01-01';
    expect((await overview(today)).waiting).toMatchObject([{ incidentId: id, stands: [{ kind: 'other-case' }] }]);
    expect(await file.api.retention.ofCase({ incidentId: again.incident.id, today })).toMatchObject({
      ...{ outcome: null, on: null },
      stands: [{ kind: 'open' }],
    });
    await close(again.incident.id);
    await file.api.tasks.add({ incidentId: id, title: 'Look', owner: file.me, due: today });
    expect((await overview(today)).waiting).toMatchObject([{ incidentId: id, stands: [{ kind: 'task', count: 1 }] }]);
  });

  it('keeps a ban as long as it holds, and the months after it', async () => {
    await file.api.retention.setRule({ rule: RULE });
    const forLife = await ended('Anna', 'ban');
    const forAYear = await ended('Berta', 'ban', '2028-03-03');
    expect(daysOf(await overview('2030-05-01'))).toEqual([['2030-05-03', true, [forAYear.codeName]]]);
    expect((await overview('2030-05-01')).withoutDay).toBe(1);
    const { on, stands } = await file.api.retention.ofCase({ incidentId: forLife.id, today: '2030-05-01' });
    expect({ on, stands }).toEqual({ on: null, stands: [{ kind: 'ban', until: null, count: 1 }] });
  });
});

describe('a hold', () => {
  it('keeps a case until it is released, with both reasons in the record, and refuses erasing meanwhile', async () => {
    await file.api.retention.setRule({ rule: RULE });
    const { id, codeName } = await ended('Anna');
    goTo('2029-01-01');
    await file.api.retention.hold({ incidentId: id, reason: 'A court asked', reviewOn: '2029-06-01' });
    expect(await overview('2029-01-01')).toMatchObject({
      ...{ days: [], waiting: [] },
      held: [{ codeName, hold: { reason: 'A court asked', reviewOn: '2029-06-01' } }],
    });
    const erase = () => file.api.erasures.eraseCases({ incidentIds: [id], how: 'anonymised', confirmation: codeName });
    await expect(erase()).rejects.toMatchObject({ code: 'on-hold', details: { reason: 'hold' } });
    await file.api.retention.hold({ incidentId: id, reason: 'Another one too', reviewOn: null });
    expect((await overview('2029-01-01')).held).toHaveLength(1);
    expect(await file.api.retention.soon({ today: '2029-07-01' })).toEqual({ days: [], holdsToLook: 0 });
    await file.api.retention.release({ incidentId: id, reason: 'They closed it' });
    await expect(file.api.retention.release({ incidentId: id, reason: 'Again' })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(daysOf(await overview('2029-01-01'))).toEqual([['2028-05-04', true, [codeName]]]);
    await erase();
    expect(await overview('2029-01-01')).toMatchObject({ days: [], withoutDay: 0 });
  });
});

describe('a member in conflict with a case', () => {
  it('learns nothing of it from the days of others, and still cannot erase what it keeps', async () => {
    const { api } = file;
    await api.retention.setRule({ rule: RULE });
    const mine = await ended('Anna');
    goTo('2028-01-10');
    const { incident } = await api.reports.file(report({ reported: [{ known: mine.personId }] }));
    const { id: memberId } = await api.members.add({ name: 'Olu', role: 'responder', passphrase: OTHERS });
    await api.conflicts.declare({ incidentId: incident.id, memberId, kind: 'hard' });
    const today = goTo('2029-01-01');
    const erase = () =>
      api.erasures.eraseCases({ incidentIds: [mine.id], how: 'anonymised', confirmation: mine.codeName });
    await expect(erase()).rejects.toMatchObject({ details: { reason: 'otherCase' } });

    await file.unlockAs(OTHERS);
    const seen = await overview(today);
    expect(daysOf(seen)).toEqual([['2028-05-04', true, [mine.codeName]]]);
    expect(seen).toMatchObject({ leftOut: 1, waiting: [], held: [] });
    expect((await api.retention.ofCase({ incidentId: mine.id, today })).stands).toEqual([]);
    await expect(erase()).rejects.toMatchObject({ details: { reason: 'unknown' } });
    await expect(api.retention.ofCase({ incidentId: incident.id, today })).rejects.toMatchObject({ code: 'conflict' });
    const [year] = await api.retention.years({});
    expect(year).toEqual({ year: 2027, isFull: false, erased: 0, tables: [] });
  });
});

describe('a day of its own', () => {
  it('is earlier or later than that of the rule, with its reason, and is taken back', async () => {
    await file.api.retention.setRule({ rule: RULE });
    const [one, two] = [await ended('Anna'), await ended('Berta')];
    const incidentIds = [one.id, two.id];
    await file.api.retention.choose({ incidentIds, on: '2027-06-01', reason: 'They asked for it' });
    expect([await soonOf('2027-04-01'), await soonOf('2027-05-10')]).toEqual([[], [['2027-06-01', 2]]]);
    expect((await overview('2027-05-10')).days).toMatchObject([{ on: '2027-06-01', isAnnounced: true }]);
    await file.api.retention.choose({ incidentIds: [one.id], on: '2031-01-01', reason: 'A report is coming' });
    const kept = await file.api.retention.ofCase({ incidentId: one.id, today: '2028-01-01' });
    expect(kept).toMatchObject({ on: '2031-01-01', choice: { reason: 'A report is coming', by: file.me } });
    await file.api.retention.unchoose({ incidentId: one.id });
    expect((await file.api.retention.ofCase({ incidentId: one.id, today: '2028-01-01' })).on).toBe('2028-05-04');
    await expect(file.api.retention.unchoose({ incidentId: one.id })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the command line', () => {
  it('erases what fell due, lists it first when asked, and says what must stay', async () => {
    const { api, folder } = file;
    goTo('2020-01-01');
    await api.retention.setRule({ rule: RULE });
    const [one, two, held] = [await ended('Anna'), await ended('Berta'), await ended('Carla')];
    goTo('2020-06-01');
    await api.reports.file(report({ reported: [{ known: held.personId }] }));
    goTo('2022-01-01');
    await file.lock();
    const run = (options: Record<string, true>) =>
      erase.run({
        ...{ engine: file.engine, given: [folder], options },
        ...{ passphrase: async () => PASSPHRASE, readInput: async () => '' },
      });
    const names = [one.codeName, two.codeName].sort();
    const due = names.map((codeName) => ({
      codeName,
      on: '2021-03-01',
      how: 'anonymised',
      rule: 'resolved: 14 months',
    }));
    expect((await run({ due: true, 'dry-run': true })).value).toEqual({
      ...{ dryRun: true, due, erased: [], stay: [], leftOut: 0 },
    });
    expect(await api.erasures.list({})).toEqual([]);
    await file.lock();
    const { value, text, good } = await run({ due: true });
    expect({ value, good }).toEqual({ value: { dryRun: false, due, erased: due, stay: [], leftOut: 0 }, good: true });
    expect(text).toContain(`2021-03-01  anonymised  ${names[0]} (resolved: 14 months)`);
    const rules = (await api.erasures.list({})).filter(({ subjectKind }) => subjectKind === 'case');
    expect(rules.map(({ rule }) => rule)).toEqual(['resolved: 14 months', 'resolved: 14 months']);
  });
});

describe('figures', () => {
  it('of years and of the ban list are the same before and after cases are anonymised and deleted', async () => {
    const { api } = file;
    for (const name of ['Anna', 'Berta', 'Carla', 'Dora', 'Edda', 'Frida'])
      await ended(name, 'ban', '2027-06-01').then(({ personId }) => personId);
    const warned = await ended('Gerda', 'written-warning');
    const flagged = await ended('Hilda');
    const term = { scope: 'everywhere', startsOn: '2027-03-04', endsOn: '2027-05-01', reviewOn: null } as const;
    const about = { personId: flagged.personId, incidentId: flagged.id, advice: 'Look', owner: file.me };
    for (let count = 0; count < 6; count += 1) await api.flags.make({ ...term, ...about });
    const today = goTo('2030-01-01');
    await ended('Ida');
    const figures = async () => ({ years: await api.retention.years({}), list: await api.bans.statistics({ today }) });
    const before = await figures();
    expect(before.list).toMatchObject({ bans: { total: 6 }, flags: { total: 6 } });
    const total = {
      table: 'total',
      lines: [
        { key: 'cases', count: 8 },
        { key: 'reports', count: 8 },
      ],
    };
    expect(before.years.at(-1)).toMatchObject({ year: 2027, erased: 0, tables: expect.arrayContaining([total]) });

    const { incidents } = await api.incidents.list({ status: 'done' });
    const going = incidents.filter(({ reportedAt }) => reportedAt < '2028').map(({ id }) => id);
    const [first = warned.id, ...others] = going.filter((id) => id !== warned.id);
    const erase = (incidentIds: IncidentId[], how: 'anonymised' | 'deleted', confirmation: string) =>
      api.erasures.eraseCases({ incidentIds, how, confirmation });
    await erase([warned.id], 'anonymised', warned.codeName);
    await erase(others, 'deleted', String(others.length));
    const codeName = incidents.find(({ id }) => id === first)?.codeName ?? '';
    await erase([first], 'anonymised', codeName);
    const [anonymised] = (await api.incidents.list({ status: 'done' })).incidents.filter(({ id }) => id === first);
    await erase([first], 'deleted', anonymised?.codeName ?? '');

    const after = await figures();
    expect(after.list).toEqual(before.list);
    expect(after.years.map((year) => ({ ...year, erased: 0, tables: sorted(year.tables) }))).toEqual(
      before.years.map((year) => ({ ...year, tables: sorted(year.tables) })),
    );
    expect(after.years.at(-1)?.erased).toBe(8);
    expect(after.years.at(-1)?.tables).toContainEqual(total);
  });
});

function sorted(tables: Awaited<ReturnType<TestCaseFile['api']['retention']['years']>>[number]['tables']) {
  return tables.map(({ table, lines }) => ({ table, lines: lines.toSorted((a, b) => a.key.localeCompare(b.key)) }));
}

describe('unfinished forms', () => {
  it('are counted when nobody touched them for as long as the rule says, and go when somebody says so', async () => {
    const { api } = file;
    const key = 'intake:0190f000-0000-7000-8000-000000000001' as never;
    await api.drafts.save({ key, content: '{}' });
    await api.retention.setRule({ rule: RULE });
    expect((await overview('2027-09-04')).drafts).toBe(0);
    goTo('2027-09-05');
    expect((await overview('2027-09-05')).drafts).toBe(1);
    await expect(api.retention.discardDrafts({ count: 2 })).rejects.toMatchObject({ code: 'wrong-step' });
    expect(await api.retention.discardDrafts({ count: 1 })).toEqual({ discarded: 1 });
    expect(await api.drafts.get({ key })).toBeNull();
  });
});
