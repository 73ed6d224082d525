import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { readCommandLine } from '../../electron/cli/command-line.ts';
import { FlagInput } from '../../shared/bans/flag.ts';
import type { PersonId } from '../../shared/people/person.ts';
import { report, told } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const TODAY = '2027-03-04';
const OTHERS = 'another long passphrase';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile({ now: () => '2027-03-04T13:00:00.000Z' });
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

function flagOf(personId: PersonId, part: Partial<z.input<typeof FlagInput>> = {}): FlagInput {
  const term = { startsOn: '2027-03-01', endsOn: null, reviewOn: '2027-03-20' };
  const about = { incidentId: null, scope: 'all-events', advice: 'Tell the lead when they arrive' };
  return FlagInput.parse({ personId, owner: file.me, ...about, ...term, ...part });
}

async function known(name: string): Promise<PersonId> {
  return (await file.api.people.create({ name })).id;
}

async function caseAbout(name: string) {
  const { incident } = await file.api.reports.file(report({ reported: [told(name)] }));
  const [reported] = (await file.api.incidents.get({ id: incident.id })).participants;
  if (reported === undefined) throw new Error('Nobody is reported');
  return { incidentId: incident.id, codeName: incident.codeName, personId: reported.person.id };
}

async function listed(on = TODAY, eventId: string | null = null) {
  return (await file.api.flags.list({ on, eventId: eventId as never })).rows.map(({ person }) => person.name);
}

describe('a flag', () => {
  it('warns of somebody who is not banned, on the days and at the event for which it was made', async () => {
    const event = { name: 'Lake Days', startsOn: '2027-03-10', endsOn: '2027-03-12' };
    const [here, other] = [await file.api.events.create({ event }), await file.api.events.create({ event })];
    const about = { scope: 'this-event', eventId: here.id, endsOn: '2027-03-12' } as const;
    const flag = await file.api.flags.make(flagOf(await known('Anna Abend'), about));
    expect(flag.scopeNote).toBe('Lake Days');
    expect(await listed('2027-02-28')).toEqual([]);
    expect(await listed('2027-03-12', here.id)).toEqual(['Anna Abend']);
    expect(await listed('2027-03-12', other.id)).toEqual([]);
    expect((await file.api.bans.list({ on: TODAY })).rows).toEqual([]);
    expect((await file.api.audit.list({})).entries[0]?.action).toBe('flag.made');
  });

  it('is looked at again, and is ended with a reason; then it stays as it is', async () => {
    const { id } = await file.api.flags.make(flagOf(await known('Anna Abend')));
    const reviewed = await file.api.flags.review({ id, reviewOn: null, note: 'Quiet year' });
    expect(reviewed).toMatchObject({ reviewOn: null, reviews: [{ on: TODAY, by: file.me, note: 'Quiet year' }] });
    await file.api.flags.end({ id, on: TODAY, reason: 'No longer needed' });
    expect(await listed()).toEqual([]);
    const [row] = (await file.api.flags.list({ on: TODAY, include: 'ended' })).rows;
    expect(row?.flag.lifted).toEqual({ on: TODAY, by: file.me, reason: 'No longer needed' });
    for (const again of [
      file.api.flags.end({ id, on: TODAY, reason: 'again' }),
      file.api.flags.review({ id, reviewOn: null }),
    ])
      await expect(again).rejects.toMatchObject({ code: 'wrong-step' });
  });

  it('made in a case stands in it, and only of somebody who is in it', async () => {
    const { incidentId, codeName, personId } = await caseAbout('Berta Blum');
    await file.api.flags.make(flagOf(personId, { incidentId }));
    const [row] = await file.api.flags.ofCase({ incidentId, today: TODAY });
    expect(row).toMatchObject({ incident: { codeName }, isClosed: false, inForce: true });
    expect(await file.api.flags.ofPerson({ personId, today: TODAY })).toEqual([row]);
    const timeline = await file.api.notes.timeline({ incidentId });
    expect(timeline).toContainEqual({ kind: 'flag', at: '2027-03-04T13:00:00.000Z', by: file.me, event: 'made' });
    expect((await file.api.search.find({ text: 'arrive' })).map((hit) => hit.kind)).toEqual(['incident']);
    const stranger = flagOf(await known('Carla'), { incidentId });
    await expect(file.api.flags.make(stranger)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('from a case that is closed to who asks tells person, days and scope, and neither case nor advice', async () => {
    const { incidentId, personId } = await caseAbout('Berta Blum');
    const { id } = await file.api.flags.make(flagOf(personId, { incidentId }));
    await file.api.flags.review({ id, reviewOn: null, note: 'SECRETNOTE' });
    const { id: memberId } = await file.api.members.add({ name: 'Olu', role: 'responder', passphrase: OTHERS });
    await file.api.conflicts.declare({ incidentId, memberId, kind: 'hard', source: 'declared' });
    await file.unlockAs(OTHERS);
    const { rows } = await file.api.flags.list({ on: TODAY, text: 'berta' });
    expect(rows).toMatchObject([{ person: { name: 'Berta Blum' }, incident: null, isClosed: true }]);
    expect(rows[0]?.flag).toMatchObject({ incidentId: null, advice: '', reviews: [], scope: 'all-events' });
    expect((await file.api.today.get({ today: TODAY })).coming).toEqual([]);
    expect((await file.api.flags.ofPerson({ personId, today: TODAY }))[0]?.isClosed).toBe(true);
    await expect(file.api.flags.ofCase({ incidentId, today: TODAY })).rejects.toMatchObject({ code: 'conflict' });
    await expect(file.api.flags.end({ id, on: TODAY, reason: 'mine' })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('about oneself is neither made nor changed by oneself', async () => {
    const personId = await known('Olu Ade');
    const { id } = await file.api.flags.make(flagOf(personId));
    const about = { name: 'Olu', role: 'responder' } as const;
    const member = await file.api.members.add({ ...about, passphrase: OTHERS });
    await file.api.members.update({ ...about, id: member.id, personId });
    await file.unlockAs(OTHERS);
    await expect(file.api.flags.end({ id, on: TODAY, reason: 'mine' })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(file.api.flags.make(flagOf(personId))).rejects.toMatchObject({ code: 'not-allowed' });
    await file.unlockAs(PASSPHRASE);
    expect(await listed()).toEqual(['Olu Ade']);
  });

  it('follows a record that was joined to another', async () => {
    const [keep, merged] = [await known('Anna Abend'), await known('Anna Abend-Blum')];
    await file.api.flags.make(flagOf(merged));
    await file.api.people.merge({ keep, merged });
    expect(await listed()).toEqual(['Anna Abend']);
    expect(await file.api.flags.ofPerson({ personId: keep, today: TODAY })).toHaveLength(1);
  });
});

describe('what is coming', () => {
  it('is what ends within thirty days and what is to be looked at, the soonest first', async () => {
    const ends = { endsOn: '2027-04-03', reviewOn: null };
    await file.api.flags.make(flagOf(await known('Ends In Time'), ends));
    await file.api.flags.make(flagOf(await known('Ends Later'), { ...ends, endsOn: '2027-04-04' }));
    await file.api.flags.make(flagOf(await known('Looked At'), { reviewOn: '2027-03-02' }));
    const { incidentId, personId } = await caseAbout('Dora Dunn');
    const term = { scope: 'everywhere', startsOn: '2027-03-01', endsOn: null, reviewOn: '2027-03-10' } as const;
    const about = { incidentId, personId, owner: file.me };
    const ban = await file.api.sanctions.impose({ ...about, kind: 'ban', ...term });
    const coming = await file.api.bans.coming({ today: TODAY });
    expect(coming.map(({ what, person }) => `${person.name} ${what}`)).toEqual([
      'Looked At review',
      'Dora Dunn review',
      'Ends In Time ends',
    ]);
    expect((await file.api.today.get({ today: TODAY })).coming).toHaveLength(3);
    await file.api.sanctions.record({ id: ban.id, kind: 'told', on: TODAY });
    const reviewed = await file.api.sanctions.review({ id: ban.id, reviewOn: '2028-03-10', note: 'Still needed' });
    expect(reviewed.events.at(-1)).toMatchObject({ kind: 'reviewed', on: TODAY, note: 'Still needed' });
    expect(await file.api.bans.coming({ today: TODAY })).toHaveLength(2);
    await file.api.sanctions.lift({ id: ban.id, on: '2027-03-20', reason: 'A return was agreed' });
    const lifted = (await file.api.bans.coming({ today: TODAY })).find(({ person }) => person.name === 'Dora Dunn');
    expect(lifted).toMatchObject({ what: 'ends', on: '2027-03-19' });
  });
});

describe('the list in numbers', () => {
  it('is written without names, and is logged', async () => {
    for (const name of ['Anna', 'Berta', 'Carla', 'Dora', 'Emma']) await file.api.flags.make(flagOf(await known(name)));
    await file.api.flags.make(
      flagOf(await known('Frieda'), { startsOn: '2026-01-01', endsOn: '2026-02-01', reviewOn: null }),
    );
    const { fileName } = await file.api.exports.banStatistics({ destination: file.place('n.csv'), today: TODAY });
    const rows = readFileSync(join(file.around, fileName), 'utf8').split('\r\n');
    expect(rows).toContain('Flags,All,,6,2027-03-04');
    expect(rows).toContain('Flags,First day in the year,2026,too few to tell,2027-03-04');
    expect(rows).toContain('Flags,First day in the year,2027,too few to tell,2027-03-04');
    expect((await file.api.audit.list({})).entries[0]?.action).toBe('export.ban-statistics');
  });
});

describe('on the command line', () => {
  it('bans list tells bans and flags of a day and an event apart', async () => {
    const event = { name: 'Lake Days', startsOn: '2027-03-10', endsOn: '2027-03-12' };
    await file.api.events.create({ event });
    await file.api.flags.make(flagOf(await known('Anna Abend')));
    const { incidentId, codeName, personId } = await caseAbout('Dora Dunn');
    const term = { scope: 'online-spaces', startsOn: '2027-03-01', endsOn: null } as const;
    await file.api.sanctions.impose({ incidentId, personId, owner: file.me, kind: 'ban', ...term });
    writeFileSync(join(file.around, 'o.csv'), 'name,until\nOtto Other,2027-03-31\nOlga Over,2027-01-31\n');
    const source = { file: file.place('o.csv') };
    await file.api.otherLists.read({ source, onto: { source: 'Puppet Society' }, how: 'add' });
    await file.lock();
    const all = await bansOnCommandLine('--on', '2027-03-10');
    expect(all.value).toMatchObject({ bans: [{ name: 'Dora Dunn', codeName }], flags: [{ name: 'Anna Abend' }] });
    expect(all.value).toMatchObject({ others: [{ names: ['Otto Other'], source: 'Puppet Society' }] });
    expect(all.text).toMatch(
      /^ban .*Dora Dunn: online-spaces\nflag .*Anna Abend: all-events\nLists of other bodies name 1/,
    );
    await file.lock();
    const there = await bansOnCommandLine('--on', '2027-03-10', '--event', 'lake days');
    expect(there.value).toMatchObject({ event: 'Lake Days', bans: [], flags: [{ advice: expect.any(String) }] });
    await expect(bansOnCommandLine('--on', 'soon')).rejects.toThrow('--on needs a day');
  });
});

function bansOnCommandLine(...words: string[]) {
  const line = readCommandLine(['bans', 'list', file.folder, ...words]);
  if (line.kind !== 'run') throw new Error('It is no command');
  const asked = { passphrase: async () => PASSPHRASE, readInput: async () => '' };
  return line.command.run({ engine: file.engine, ...line, ...asked });
}
