import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { report, told } from '../fixtures/reports.ts';
import { openTestCaseFile, type TestCaseFile } from './harness.ts';

let file: TestCaseFile;
let minute = 0;
beforeEach(async () => {
  minute = 0;
  file = await openTestCaseFile({ now: () => new Date(Date.UTC(2027, 2, 4, 13, minute)).toISOString() });
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

const zone = 'Europe/Lisbon';

async function fileReport(fields: Parameters<typeof report>[0] = {}) {
  return (await file.api.reports.file(report(fields))).incident;
}

describe('the list of cases', () => {
  it('shows the newest report first, page by page, and never a name', async () => {
    const ids: string[] = [];
    for (let day = 1; day <= 5; day++) {
      const receivedAt = { at: `2027-03-0${day}T10:00:00.000Z`, zone };
      ids.unshift((await fileReport({ receivedAt, reported: [told('Rita Reported')], account: 'shouted' })).id);
    }
    const first = await file.api.incidents.list({ limit: 2 });
    const second = await file.api.incidents.list({ limit: 2, offset: 2 });
    expect(first.total).toBe(5);
    expect([...first.incidents, ...second.incidents].map(({ id }) => id)).toEqual(ids.slice(0, 4));
    expect(JSON.stringify(first)).not.toMatch(/Rita|shouted/);
  });

  it('sorts by the moment, in whatever offset it was written', async () => {
    const later = await fileReport({ receivedAt: { at: '2027-03-04T12:00:00Z', zone } });
    const earlier = await fileReport({ receivedAt: { at: '2027-03-04T11:59:59.999Z', zone } });
    expect((await file.api.incidents.list({})).incidents.map(({ id }) => id)).toEqual([later.id, earlier.id]);
  });

  it('parts open cases from those that are closed or only filed', async () => {
    const open = await fileReport();
    const closed = await fileReport();
    const kept = await fileReport();
    for (const { id } of [closed, kept]) await file.api.incidents.markAnswered({ id });
    await file.api.incidents.setStatus({ id: closed.id, status: 'closed' });
    await file.api.incidents.setStatus({ id: kept.id, status: 'filed' });
    expect((await file.api.incidents.list({ status: 'open' })).incidents.map(({ id }) => id)).toEqual([open.id]);
    expect((await file.api.incidents.list({ status: 'done' })).total).toBe(2);
    expect((await file.api.incidents.list({ status: 'all' })).total).toBe(3);
  });

  it('finds a case by its code name, its account, a note, a person in it and the name of a file', async () => {
    const incident = await fileReport({ account: 'in the Café', reported: [told('Rita Reported')] });
    await fileReport({ account: 'elsewhere' });
    await file.api.notes.add({
      incidentId: incident.id,
      text: 'a violinist saw it',
      happenedAt: { at: '2027-03-04T15:00:00Z', zone },
    });
    const { id } = await file.api.evidence.begin({
      home: { incidentId: incident.id },
      fileName: 'corridor.png',
      mediaType: '',
      size: 0,
    });
    await file.api.evidence.finish({ id });
    for (const text of [incident.codeName, 'cafe', 'CAFÉ', 'violin', 'rita', 'corridor', 'violinist rita']) {
      expect(
        (await file.api.incidents.list({ text })).incidents.map((found) => found.id),
        text,
      ).toEqual([incident.id]);
    }
    expect((await file.api.incidents.list({ text: 'violinist nowhere' })).total).toBe(0);
  });

  it('takes what looks like a query language for words', async () => {
    await fileReport({ account: 'near and far' });
    for (const text of [
      '"',
      '""',
      'near OR',
      'NEAR(',
      '*',
      'words:near',
      "'; DROP TABLE incidents; --",
      '\u0000',
      '^near',
    ]) {
      await expect(file.api.incidents.list({ text }), text).resolves.toBeDefined();
    }
    expect((await file.api.incidents.list({ text: 'near' })).total).toBe(1);
  });
});

describe('one case', () => {
  it('keeps changed facts and forgets words that were changed', async () => {
    const { id } = await fileReport({ where: 'Room zebra' });
    const { facts } = await file.api.incidents.get({ id });
    expect(facts.where).toBe('Room zebra');
    const changed = { ...facts, where: 'Room giraffe', summary: 'what the team holds', setting: 'community' as const };
    const detail = await file.api.incidents.updateFacts({ id, facts: changed });
    expect(detail.facts).toEqual(changed);
    expect(detail.answerDue).toBe('2027-03-11T12:40:00.000Z');
    expect((await file.api.incidents.list({ text: 'giraffe' })).total).toBe(1);
  });

  it('stops its clock with the first answer', async () => {
    const { id } = await fileReport();
    expect((await file.api.incidents.markAnswered({ id })).answerDue).toBeNull();
    minute += 1;
    expect((await file.api.incidents.markAnswered({ id })).answeredAt).toBe('2027-03-04T13:00:00.000Z');
  });

  it('names other cases of the same people, the newest first', async () => {
    const person = await file.api.people.create({ name: 'Rita Reported' });
    const older = await fileReport({
      receivedAt: { at: '2027-01-01T10:00:00Z', zone },
      reported: [{ known: person.id }],
    });
    const newer = await fileReport({
      receivedAt: { at: '2027-02-01T10:00:00Z', zone },
      reporter: { known: person.id },
    });
    const { id } = await fileReport({ reported: [{ known: person.id }] });
    const { related } = await file.api.incidents.get({ id });
    expect(related.map((other) => other.id)).toEqual([newer.id, older.id]);
  });

  it('takes people in and out, and refuses to take out who is not in it', async () => {
    const { id } = await fileReport();
    const key = { incidentId: id, role: 'witness' as const };
    const { participants } = await file.api.incidents.addParticipant({
      ...key,
      person: { details: { name: 'Wanda' } },
    });
    const personId = participants[0]?.person.id as never; // just added
    expect((await file.api.people.get({ id: personId })).incidents.map(({ role }) => role)).toEqual(['witness']);
    expect((await file.api.incidents.removeParticipant({ ...key, personId })).participants).toEqual([]);
    await expect(file.api.incidents.removeParticipant({ ...key, personId })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await file.api.people.get({ id: personId })).name).toBe('Wanda');
  });
});

describe('notes', () => {
  it('are amended, never overwritten: both versions stay, and both are found', async () => {
    const { id: incidentId } = await fileReport();
    const note = await file.api.notes.add({
      incidentId,
      text: 'a zebra',
      happenedAt: { at: '2027-03-04T15:00:00Z', zone },
    });
    minute += 5;
    await file.api.notes.amend({ id: note.id, text: 'a giraffe' });
    const [entry] = (await file.api.notes.timeline({ incidentId })).filter(({ kind }) => kind === 'note');
    expect(entry?.kind === 'note' && entry.note.versions.map(({ text }) => text)).toEqual(['a zebra', 'a giraffe']);
    for (const text of ['zebra', 'giraffe']) expect((await file.api.incidents.list({ text })).total).toBe(1);
  });
});

describe('the timeline', () => {
  it('tells the whole case, newest first', async () => {
    const { id: incidentId } = await fileReport({
      reported: [told('Rita')],
      receivedAt: { at: '2027-03-04T12:00:00Z', zone },
    });
    const tell = async (step: () => Promise<unknown>) => {
      minute += 1;
      await step();
    };
    const { api, me } = file;
    await tell(() => api.notes.add({ incidentId, text: 'first', happenedAt: { at: '2027-03-04T12:30:00Z', zone } }));
    await tell(() => api.incidents.setStatus({ id: incidentId, status: 'acting' }));
    const task = await api.tasks.add({ incidentId, title: 'call', owner: me, due: '2027-03-05' });
    await tell(() => api.tasks.setDone({ id: task.id, done: true }));
    await tell(() => api.incidents.markAnswered({ id: incidentId }));
    const [reported] = (await api.incidents.get({ id: incidentId })).participants;
    const about = { incidentId, personId: reported?.person.id as never, owner: me }; // filed with one
    await tell(() =>
      api.sanctions.impose({
        ...about,
        kind: 'spoken-warning',
        scope: 'this-event',
        startsOn: '2027-03-04',
        endsOn: null,
      }),
    );
    await api.meetings.plan({ incidentId, startsAt: { at: '2027-03-04T20:00:00Z', zone } });
    const timeline = await api.notes.timeline({ incidentId });
    expect(timeline.map(({ kind }) => kind)).toEqual([
      'meeting',
      'sanction',
      'answered',
      'task-done',
      'status-changed',
      'note',
      'report-received',
    ]);
  });
});

describe('today', () => {
  it('shows running clocks, the soonest first, what is due, drafts, and what ends soon', async () => {
    const slow = await fileReport({ setting: 'community' });
    const soon = await fileReport({ setting: 'event' });
    const answered = await fileReport();
    await file.api.incidents.markAnswered({ id: answered.id });
    await file.api.tasks.add({ incidentId: slow.id, title: 'late', owner: file.me, due: '2027-03-01' });
    await file.api.tasks.add({ incidentId: slow.id, title: 'far away', owner: file.me, due: '2028-01-01' });
    await file.api.drafts.save({ key: 'intake:0196a000-0000-7000-8000-000000000000' as never, content: '{}' });
    const today = await file.api.today.get({ today: '2027-03-04' });
    expect(today.clocks.map(({ id }) => id)).toEqual([soon.id, slow.id]);
    expect(today.tasks.map(({ title }) => title)).toEqual(['late']);
    expect(today.drafts).toHaveLength(1);
    expect(today.counts).toEqual({ openIncidents: 3, openTasks: 2, bansInForce: 0 });
    expect(today.aloneWithKey).toBe(true);
    expect(today.recoveryKeyConfirmed).toBe(false);
  });
});
