import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alsoCalled } from '../../electron/services/nicknames.ts';
import { reading } from '../../renderer/door-list/reading.ts';
import { askDoorList, CODE_LETTERS, type DoorList, openDoorList, type Scrypt } from '../../shared/door/door-list.ts';
import { DoorListFile } from '../../shared/door/door-list-file.ts';
import { formsToKeep } from '../../shared/door/name-forms.ts';
import { report, told } from '../fixtures/reports.ts';
import { openTestCaseFile, type TestCaseFile } from './harness.ts';

const ON = '2027-05-06';
const LEAD = { lead: 'Ada Lead', reach: 'Radio 3' };
const NAMES = ['Rita Reported', 'Рената Кузнецова', 'José Antonio Pérez Lobo', 'Moth', 'J. Okonkwo-Bell'];

let file: TestCaseFile;
let eventId: Parameters<TestCaseFile['api']['door']['lists']>[0]['eventId'];
let written: Awaited<ReturnType<TestCaseFile['api']['door']['writeList']>>;
let page: string;
beforeAll(async () => {
  file = await openTestCaseFile({ now: () => `${ON}T09:00:00.000Z` });
  const event = { name: 'Lake Days', startsOn: '2027-05-08', endsOn: '2027-05-09' };
  eventId = (await file.api.events.create({ event })).id;
  for (const name of NAMES) await ban(name);
  written = await file.api.door.writeList({ ...LEAD, destination: file.place('list.html'), ...askedFor('2027-05-10') });
  page = readFileSync(join(file.around, 'list.html'), 'utf8');
});
afterAll(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

describe('a door list', () => {
  it('calls for who is on it however their name is written, and is clear of others', async () => {
    const opened = await open(written.code.toUpperCase().replace(/(.{5})/, '$1-'));
    const asked = async (name: string) => [name, opened && (await askDoorList(opened, name, reading))];
    const called = [
      'rita reported',
      'Reported Rita',
      'Ritta Reported',
      'Rita Repotred',
      'RITA  REPORTÉD',
      'Rita Ann Reported',
    ];
    const others = ['Renata Kuznetsova', 'Jose Lobo', 'Perez Jose', 'moth', 'Okonkwo Bell', 'Tess Testname'];
    for (const name of [...called, ...others]) expect(await asked(name)).toEqual([name, 'call']);
    for (const name of ['Olga Novak', 'Rita Okonkwo', 'Rita', 'Reported', 'Kuznetsova', 'R Reported'])
      expect(await asked(name)).toEqual([name, 'clear']);
  });

  it('says who is answered only in part, and how many there are is known to the case file alone', async () => {
    expect(written).toMatchObject({ people: NAMES.length, withoutName: 0 });
    expect(written.oneWord.toSorted()).toEqual(['J. Okonkwo-Bell', 'Moth']);
    expect(dataOf(page).marks).toHaveLength(4096 * 16);
    expect(await file.api.door.lists({ eventId })).toMatchObject([
      { people: NAMES.length, expiresOn: '2027-05-10', givenTo: 'Gate A', memberId: file.me },
    ]);
    const { entries } = await file.api.audit.list({ limit: 10 });
    expect(entries[0]).toMatchObject({ action: 'door.list-written' });
  });

  it('is asked in the app as its page asks it', async () => {
    const list = file.place('list.html');
    const { code } = written;
    expect(await file.api.door.tryList({ file: list, code, name: 'reported rita' })).toEqual({ answer: 'call' });
    expect(await file.api.door.tryList({ file: list, code, name: 'Olga Novak' })).toEqual({ answer: 'clear' });
    const wrong = file.api.door.tryList({ file: list, code: 'acdefghjkl', name: 'Olga' });
    await expect(wrong).rejects.toMatchObject({ code: 'not-a-door-list' });
    writeFileSync(join(file.around, 'other.html'), '<script type="application/json" id="form">{"marks":1}</script>');
    const other = file.api.door.tryList({ file: file.place('other.html'), code, name: 'Olga' });
    await expect(other).rejects.toMatchObject({ code: 'not-a-door-list' });
  });

  it('is made for a day that is neither past nor far', async () => {
    for (const day of ['2027-05-05', '2027-09-01'])
      await expect(
        file.api.door.writeList({ ...LEAD, destination: file.place('none.html'), ...askedFor(day) }),
      ).rejects.toMatchObject({ code: 'invalid-input', details: { field: 'expiresOn' } });
  });
});

/** Whoever finds the file, with all its code and none of ours. */
describe('somebody who holds the file', () => {
  it('finds no name, no part of one, and not the code in it', () => {
    const plain = page.replace(/<script>.*<\/script>/s, '').toLowerCase(); // the program is the same in every list
    const parts = [
      ...NAMES.flatMap((name) => name.split(/[ .-]/)),
      ...NAMES.flatMap((name) => formsToKeep(name, reading, alsoCalled)),
    ];
    const texts = [...parts.filter(({ length }) => length > 3), written.code, file.me];
    const spellings = (text: string) => [
      text,
      ...(['hex', 'base64', 'base64url'] as const).map((as) => Buffer.from(text).toString(as)),
    ];
    expect(texts.flatMap(spellings).filter((text) => plain.includes(text.toLowerCase()))).toEqual([]);
  });

  it('does not find the names by hashing them, also slowly, as the code is missing', async () => {
    const { marks, salt, expiresOn } = dataOf(page);
    const kept = new Set(marks.match(/.{16}/g));
    const forms = NAMES.flatMap((name) => [name, name.toLowerCase(), ...formsToKeep(name, reading, alsoCalled)]);
    const plainly = forms.flatMap((form) =>
      ['sha1', 'sha256', 'sha512', 'md5'].flatMap((kind) =>
        [form, `${salt}${form}`, `${form}${salt}`].map((text) =>
          createHash(kind).update(text).digest('hex').slice(0, 16),
        ),
      ),
    );
    expect(plainly.filter((mark) => kept.has(mark))).toEqual([]);
    for (const guess of ['', expiresOn, 'a', 'aaaaaaaaaa', CODE_LETTERS.slice(0, 10)])
      expect(await open(guess)).toBeUndefined();
  });

  it('cannot tell marks of names from those that fill it up', () => {
    const all = dataOf(page).marks.match(/.{16}/g) ?? [];
    expect(all).toEqual([...new Set(all)].sort());
    const bits = all.map((mark) => [...BigInt(`0x${mark}`).toString(2)].filter((bit) => bit === '1').length);
    const mean = bits.reduce((sum, count) => sum + count, 0) / bits.length;
    expect(Math.abs(mean - 32)).toBeLessThan(5 * (4 / Math.sqrt(bits.length))); // five standard errors
  });

  it('opens nothing with a later day written into it', async () => {
    const later = { ...dataOf(page), expiresOn: '2030-01-01' };
    expect(await openDoorList(later, written.code, scrypt)).toBeUndefined();
  });

  it('gets another list with other marks from the same people', async () => {
    await file.api.door.writeList({ ...LEAD, destination: file.place('second.html'), ...askedFor('2027-05-10') });
    const second = new Set(dataOf(readFileSync(join(file.around, 'second.html'), 'utf8')).marks.match(/.{16}/g));
    expect(
      dataOf(page)
        .marks.match(/.{16}/g)
        ?.filter((mark) => second.has(mark)),
    ).toEqual([]);
  });
});

/** As the page does it. */
const scrypt: Scrypt = (password, salt, log2N, dkLen) =>
  scryptAsync(password, salt, { N: 2 ** log2N, r: 8, p: 1, dkLen });

function open(code: string) {
  return openDoorList(dataOf(page), code, scrypt);
}

function dataOf(html: string): DoorList {
  return DoorListFile.parse(JSON.parse(/id="form">(.*?)<\/script>/s.exec(html)?.[1] ?? ''));
}

function askedFor(expiresOn: string) {
  return { eventId, on: ON, expiresOn, givenTo: 'Gate A' };
}

async function ban(name: string): Promise<void> {
  const { incident } = await file.api.reports.file(report({ reported: [told(name)] }));
  const { participants } = await file.api.incidents.get({ id: incident.id });
  const personId = participants.find(({ role }) => role === 'reported')?.person.id;
  if (personId === undefined) throw new Error('Nobody is reported');
  const term = { kind: 'ban', scope: 'everywhere', startsOn: '2027-03-01', endsOn: null } as const;
  await file.api.sanctions.impose({ incidentId: incident.id, personId, owner: file.me, ...term });
}
