import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../electron/cli/command.ts';
import { check as checkCommand } from '../../electron/cli/commands/check.ts';
import { screen as screenCommand } from '../../electron/cli/commands/screen.ts';
import type { EventId } from '../../shared/events/event.ts';
import type { Shelf } from '../../shared/screening/procedures.ts';
import { report, told } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

let file: TestCaseFile;
let now: string;
beforeEach(async () => {
  now = '2027-03-04T13:00:00.000Z';
  file = await openTestCaseFile({ now: () => now });
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

const HEADERS = 'Full name,E-mail,Company';
const LATE = ['Late Comer,late@example.org,', 'Wasili Petrov,vp@example.org,'];

describe('a registration list', () => {
  it('is compared with everybody listed, decided about, and never asks the same again', async () => {
    await ban('Wassili Petrow');
    const event = await makeEvent('Lake Days');
    const first = await screen(event, ['Vasily Petrov,vp@example.net,Acme', 'Someone Else,se@example.org,']);
    expect(first).toMatchObject({ rows: 2, newRows: 2, listed: 1, decidedBefore: 0 });
    const [match] = await shelf(event, 'open');
    expect(match).toMatchObject({ rows: [2], registrant: { names: ['Vasily Petrov'] }, decision: null });
    expect(match?.listed).toMatchObject({ kind: 'ban', names: ['Wassili Petrow'] });
    expect(match?.reasons[0]).toMatchObject({ registrant: 'Vasily Petrov', listed: 'Wassili Petrow' });
    if (match === undefined) throw new Error('nobody was found');

    await file.api.screening.decide({ id: match.id, decision: 'not-same' });
    expect(await shelf(event, 'open')).toEqual([]);
    const again = await screen(event, ['VASILY  petrov,VP@example.net,acme', ...LATE]);
    expect(again).toMatchObject({ rows: 3, newRows: 2, decidedBefore: 1 });
    expect(await shelf(event, 'open')).toMatchObject([{ rows: [4], isNew: true }]);

    const other = await makeEvent('Hill Days');
    expect(await screen(other, ['Vasily Petrov,vp@example.net,Acme'])).toMatchObject({ decidedBefore: 1 });
    expect(await shelf(other, 'open')).toEqual([]);
    expect(await shelf(other, 'not-same')).toMatchObject([{ decided: { remembered: true } }]);

    await file.api.screening.decide({ id: match.id, decision: null });
    expect((await shelf(event, 'open')).length).toBe(2);
  });

  it('is compared once more when the ban list changes, without the file', async () => {
    const event = await makeEvent('Lake Days');
    await screen(event, ['Anna Banner,anna@example.org,']);
    expect(await file.api.screening.get({ eventId: event })).toMatchObject({ kept: 1, listChanged: false });
    const sanction = await ban('Anna Banner');
    expect((await file.api.screening.get({ eventId: event })).listChanged).toBe(true);
    expect((await file.api.screening.today({ today: '2027-03-04' })).events).toMatchObject([{ state: 'changed' }]);
    expect(await file.api.screening.runAgain({ eventId: event })).toMatchObject({ newRows: 0, fresh: { likely: 1 } });
    expect((await file.api.screening.today({ today: '2027-03-04' })).events).toMatchObject([
      { state: 'look', toLook: 1 },
    ]);
    await file.api.sanctions.lift({ id: sanction.id, on: '2027-03-04', reason: 'on appeal' });
    expect(await file.api.screening.runAgain({ eventId: event })).toMatchObject({ listed: 0, gone: 1 });
    expect(await shelf(event, 'open')).toEqual([]);
  });

  it('is compared with whoever is kept out on a single day of a long event', async () => {
    const event = { name: 'Long Days', startsOn: '2027-04-01', endsOn: '2027-04-30' };
    const { id } = await file.api.events.create({ event });
    writeFileSync(join(file.around, 'bans.csv'), 'name,from,until\nAnna Banner,2027-04-15,2027-04-16\n');
    const source = { file: file.place('bans.csv') };
    await file.api.otherLists.read({ source, onto: { source: 'Puppet Society' }, how: 'add' });
    expect(await screen(id, ['Anna Banner,,'])).toMatchObject({ listed: 1, found: { likely: 1 } });
  });

  it('holds on to a decision when the person turns out to be known by two records', async () => {
    const first = await ban('Anna Banner');
    const second = await ban('Anna Banner-Berg');
    const event = await makeEvent('Lake Days');
    await screen(event, ['Anna Banner,anna@example.org,']);
    const open = await shelf(event, 'open');
    const match = open.find(({ listed }) => listed.id === second.personId);
    if (match === undefined) throw new Error('nobody was found');
    await file.api.screening.decide({ id: match.id, decision: 'not-same' });
    const { mergeId } = await file.api.people.merge({ keep: first.personId, merged: second.personId });
    expect(await screen(event, ['Anna Banner,anna@example.org,'])).toMatchObject({ listed: 1, decidedBefore: 1 });
    expect(await shelf(event, 'open')).toEqual([]);
    expect(await shelf(event, 'not-same')).toHaveLength(1);

    await file.api.people.undoMerge({ mergeId });
    await screen(event, ['Anna Banner,anna@example.org,']);
    const [other] = await shelf(event, 'open');
    if (other === undefined) throw new Error('the other one was not found');
    await file.api.screening.decide({ id: other.id, decision: 'same' });
    await file.api.people.merge({ keep: first.personId, merged: second.personId });
    const next = await makeEvent('Hill Days');
    await screen(next, ['Anna Banner,anna@example.org,']);
    expect(await shelf(next, 'same')).toHaveLength(1); // one of the two was confirmed: so is the person
  });

  it('asks another responder, whose Today says so', async () => {
    const { id: memberId } = await file.api.members.add({
      name: 'Olu',
      role: 'responder',
      passphrase: 'another long one',
    });
    await ban('Anna Banner');
    const event = await makeEvent('Lake Days');
    await screen(event, ['Anna Banner,,']);
    const [match] = await shelf(event, 'open');
    if (match === undefined) throw new Error('nobody was found');
    expect(match.owner).toBe(file.me);
    const asked = { memberId, question: 'Is it her?' };
    await file.api.screening.decide({ id: match.id, decision: 'ask', asked });
    await file.unlockAs('another long one');
    expect((await file.api.screening.today({ today: '2027-03-04' })).asked).toMatchObject([
      { id: match.id, eventName: 'Lake Days', decided: { asked } },
    ]);
    await file.api.screening.decide({ id: match.id, decision: 'same' });
    expect((await file.api.screening.today({ today: '2027-03-04' })).asked).toEqual([]);
  });

  it('is forgotten the day after the event, but for what was confirmed', async () => {
    await ban('Anna Banner');
    await ban('Berta Bann');
    const event = await makeEvent('Lake Days');
    const kept = await makeEvent('Hill Days');
    for (const each of [event, kept])
      await screen(each, ['Anna Banner,anna@example.org,', 'Berta Bann,b@example.org,']);
    await file.api.screening.keepList({ eventId: kept, keep: true });
    const [anna] = await shelf(event, 'open');
    if (anna === undefined) throw new Error('nobody was found');
    await file.api.screening.decide({ id: anna.id, decision: 'same' });
    now = '2027-04-02T12:00:00.000Z';
    await file.unlockAs(PASSPHRASE);
    expect(await file.api.screening.get({ eventId: event })).toMatchObject({ kept: 2 });
    now = '2027-04-03T12:00:00.000Z';
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await file.unlockAs(PASSPHRASE);
    expect(await file.api.screening.get({ eventId: event })).toMatchObject({
      ...{ kept: 0, open: { likely: 0, look: 0, hidden: 0 }, decided: { same: 1, 'not-same': 0, ask: 0 } },
    });
    expect((await shelf(event, 'same')).map(({ registrant }) => registrant?.names)).toEqual([anna.registrant?.names]);
    expect(await file.api.screening.get({ eventId: kept })).toMatchObject({ kept: 2, open: { likely: 2 } });
    const log = await file.api.audit.list({ limit: 20 });
    expect(log.entries.filter(({ action }) => action === 'screening.list-forgotten')).toMatchObject([
      { subject: event },
    ]);
    await file.api.screening.keepList({ eventId: kept, keep: false });
    vi.advanceTimersByTime(10 * 60_000); // while it is unlocked
    vi.useRealTimers();
    expect(await file.api.screening.get({ eventId: kept })).toMatchObject({ kept: 0 });
  });

  it('remembers what its columns hold, and says when none tells who somebody is', async () => {
    await ban('Anna Banner');
    const event = await makeEvent('Lake Days');
    writeFileSync(join(file.around, 'odd.csv'), 'A;B;C\nx;Banner;Anna\ny;Else;Someone\n');
    const list = { eventId: event, source: { file: file.place('odd.csv') } };
    await expect(file.api.screening.run({ ...list, columns: [null, null, null] })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await file.api.screening.run({ ...list, columns: [null, 'last-name', 'first-name'] });
    expect((await shelf(event, 'open')).map(({ rows }) => rows)).toEqual([[2]]);
    expect(await file.api.screening.look(list)).toMatchObject({ columns: [null, 'last-name', 'first-name'], rows: 2 });
  });

  it('arrives in pieces, and is not kept as a file once it is compared', async () => {
    const event = await makeEvent('Lake Days');
    const home = { draft: `registration-list:${event}` as never };
    const bytes = Buffer.from(`${HEADERS}\nSomeone Else,se@example.org,\n`);
    const { id } = await file.api.evidence.begin({ home, fileName: 'list.csv', mediaType: '', size: bytes.length });
    await file.api.evidence.append({ id, index: 0, bytes: bytes.toString('base64') });
    await file.api.evidence.finish({ id });
    expect((await file.api.screening.run({ eventId: event, source: { evidence: id } })).rows).toBe(1);
    expect(await file.api.evidence.list(home)).toEqual([]);
    const other = await makeEvent('Hill Days');
    await expect(file.api.screening.run({ eventId: other, source: { evidence: id } })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('changes nothing when it is cancelled', async () => {
    await ban('Anna Banner');
    const event = await makeEvent('Lake Days');
    const rows = Array.from({ length: 20_000 }, (_, at) => `Person Number${at},p${at}@example.org,`);
    writeFileSync(join(file.around, 'long.csv'), [HEADERS, ...rows].join('\n'));
    const stop = new AbortController();
    const running = file.api.screening.run(
      { eventId: event, source: { file: file.place('long.csv') } },
      { signal: stop.signal, onProgress: () => stop.abort() },
    );
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect(await file.api.screening.get({ eventId: event })).toMatchObject({ last: null, kept: 0 });
  });
});

describe('the command line', () => {
  it('screens a list and checks a name, and says by its exit code whether somebody was found', async () => {
    await ban('Anna Banner');
    await makeEvent('Lake Days');
    writeFileSync(join(file.around, 'odd.csv'), 'Wer,Wie\nAnna Baner,x\nSomeone Else,y,z\n,w\n');
    const list = join(file.around, 'odd.csv');
    await expect(command(screenCommand, [list], { event: 'Hill Days' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(command(screenCommand, [list], { event: 'Lake Days', columns: 'Was=name' })).rejects.toThrow('"Was"');
    const screened = await command(screenCommand, [list], { event: 'lake days', columns: 'Wer=name,Wie=none' });
    expect(screened.text).toContain('Read "Wer" as name');
    expect(screened.text).toContain('Look at row 3, column 3: more cells than headers');
    expect(screened).toMatchObject({
      found: true,
      value: {
        rows: 2,
        leftOut: 1,
        notes: [{ kind: 'uneven-row', row: 3 }],
        candidates: [{ row: 2, candidate: 'Anna Banner', kind: 'ban' }],
      },
    });
    expect(await command(checkCommand, ['Anna Baner'], { on: '2027-03-04' })).toMatchObject({ found: true });
    expect(await command(checkCommand, ['Anna Baner'], { on: '2026-03-04' })).toMatchObject({
      found: false,
      value: [],
    });
  });
});

/** As `quietroom` runs it, in this process. */
async function command({ run }: Command, words: readonly string[], options: Record<string, string>) {
  await file.lock();
  const given = [file.folder, ...words];
  return run({ engine: file.engine, given, options, passphrase: async () => PASSPHRASE, readInput: async () => '' });
}

async function ban(name: string) {
  const { incident } = await file.api.reports.file(report({ reported: [told(name)] }));
  const [reported] = (await file.api.incidents.get({ id: incident.id })).participants;
  if (reported === undefined) throw new Error('nobody is reported');
  const { cases } = await file.api.pastCases.list({ incidentId: incident.id });
  await file.api.pastCases.review({ incidentId: incident.id, shown: cases.map(({ id }) => id), skipReason: null });
  const about = { incidentId: incident.id, personId: reported.person.id, owner: file.me };
  const term = { kind: 'ban', scope: 'all-events', startsOn: '2027-01-01', endsOn: null } as const;
  return file.api.sanctions.impose({ ...about, ...term });
}

async function makeEvent(name: string): Promise<EventId> {
  return (await file.api.events.create({ event: { name, startsOn: '2027-04-01', endsOn: '2027-04-02' } })).id;
}

function screen(eventId: EventId, rows: readonly string[]) {
  writeFileSync(join(file.around, 'list.csv'), [HEADERS, ...rows, ''].join('\n'));
  return file.api.screening.run({ eventId, source: { file: file.place('list.csv') } });
}

async function shelf(eventId: EventId, shelf: Shelf) {
  return (await file.api.screening.matches({ eventId, shelf })).matches;
}
