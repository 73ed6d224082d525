import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EmergencyCardContent } from '../../shared/emergency/card.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const LAKE = EmergencyCardContent.parse({
  event: 'Lake Days 2027',
  startsOn: '2027-03-04',
  endsOn: '2027-03-06',
  venue: 'Old Boat Hall',
  police: { emergency: '112', other: '+351 210 000 000' },
  hotlines: [{ kind: 'mental-health', name: 'Night line', phone: '0800 000 000' }],
  quietRoom: 'Room 4, first floor',
});

let file: TestCaseFile;
let lying: string;
beforeEach(async () => {
  file = await openTestCaseFile({ now: () => '2027-03-04T13:00:00.000Z' });
  lying = join(file.folder, 'emergency-card.json');
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

const add = (whileLocked: boolean, card = LAKE) => file.api.emergency.save({ whileLocked, card });
async function lockedCards() {
  await file.lock();
  await file.api.session.choose({ folder: file.place('Garden.quietroom') });
  return file.api.emergency.whileLocked({});
}
const unlock = () => file.api.session.unlock({ passphrase: PASSPHRASE });

describe('an emergency card', () => {
  it('is kept, changed and deleted, each with an entry of the log', async () => {
    const { id } = await add(false);
    await file.api.emergency.save({ id, whileLocked: false, card: { ...LAKE, team: 'Desk at the door' } });
    expect(await file.api.emergency.list({})).toMatchObject([{ id, card: { team: 'Desk at the door' } }]);
    await file.api.emergency.remove({ id });
    expect(await file.api.emergency.list({})).toEqual([]);
    const { entries } = await file.api.audit.list({});
    expect(entries.slice(0, 3).map(({ action }) => action)).toEqual(
      ['removed', 'changed', 'added'].map((what) => `emergency-card.${what}`),
    );
  });

  it('of the latest event comes first', async () => {
    await add(false, { ...LAKE, event: 'Earlier', startsOn: '2026-03-04', endsOn: null });
    await add(false);
    await add(false, { ...LAKE, event: 'Without a day', startsOn: null, endsOn: null });
    const cards = await file.api.emergency.list({});
    expect(cards.map(({ card }) => card.event)).toEqual(['Without a day', 'Lake Days 2027', 'Earlier']);
  });

  it('cannot end before it begins, nor be changed when it is gone', async () => {
    await expect(add(false, { ...LAKE, endsOn: '2027-03-01' })).rejects.toMatchObject({ code: 'invalid-input' });
    const { id } = await add(false);
    await file.api.emergency.remove({ id });
    const late = file.api.emergency.save({ id, whileLocked: true, card: LAKE });
    await expect(late).rejects.toMatchObject({ code: 'not-found' });
    expect(existsSync(lying)).toBe(false);
  });
});

describe('while locked', () => {
  it('a card is read only if the team allowed it, and no longer than it does', async () => {
    const { id } = await add(true);
    await add(false, { ...LAKE, event: 'Not allowed' });
    expect(await lockedCards()).toEqual([LAKE]);
    expect(readFileSync(lying, 'utf8')).not.toMatch(/Not allowed|Garden|Mona/);
    expect(statSync(lying).mode & 0o777).toBe(0o600);
    await unlock();
    await file.api.emergency.save({ id, whileLocked: false, card: LAKE });
    expect(existsSync(lying)).toBe(false);
    expect(await lockedCards()).toEqual([]);
    await unlock();
    const { entries } = await file.api.audit.list({});
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['emergency-card.opened', 'emergency-card.closed']),
    );
  });

  it('no card is read where no case file is chosen', async () => {
    await file.lock();
    expect(await file.api.emergency.whileLocked({})).toEqual([]);
  });

  it('what somebody else put into its place is put right at the next unlock', async () => {
    await add(true);
    await lockedCards();
    const forged = readFileSync(lying, 'utf8').replace('112', '0900 666');
    writeFileSync(lying, forged);
    await unlock();
    expect(readFileSync(lying, 'utf8')).toContain('112');
    expect(await lockedCards()).toEqual([LAKE]);
    rmSync(lying);
    await unlock();
    expect(existsSync(lying)).toBe(true);
  });

  it('a file that nobody allowed is taken away at the next unlock', async () => {
    await file.lock();
    writeFileSync(lying, '{}');
    await file.api.session.choose({ folder: file.place('Garden.quietroom') });
    await unlock();
    expect(existsSync(lying)).toBe(false);
  });

  it('survives a change of the key', async () => {
    await add(true);
    const other = await file.api.members.add({ name: 'Bo', role: 'responder', passphrase: 'lanterns float along it' });
    await file.api.members.remove({ id: other.id });
    expect(await lockedCards()).toEqual([LAKE]);
    await unlock();
    expect((await file.api.emergency.list({})).map(({ card }) => card)).toEqual([LAKE]);
  });
});

describe('a hostile file in the place of the card', () => {
  const asWritten = () => JSON.parse(readFileSync(lying, 'utf8'));
  const hostile: [string, () => string | Buffer][] = [
    ['no JSON', () => 'call 0900 666'],
    ['nothing at all', () => ''],
    ['not UTF-8', () => Buffer.from([0xff, 0xfe, 0x7b])],
    ['another kind of JSON', () => '[1, 2]'],
    ['too many cards', () => JSON.stringify({ ...asWritten(), cards: Array(51).fill(LAKE) })],
    ['an unknown field', () => JSON.stringify({ ...asWritten(), script: '<script>' })],
    ['a field that reaches a prototype', () => readFileSync(lying, 'utf8').replace('"venue"', '"__proto__"')],
    ['a text that is too long', () => JSON.stringify({ ...asWritten(), cards: [{ ...LAKE, venue: 'x'.repeat(121) }] })],
    ['a file that is too large', () => `${' '.repeat(1024 * 1024)}${readFileSync(lying, 'utf8')}`],
    ['ten thousand brackets', () => '['.repeat(10_000)],
  ];

  it.each(hostile)('is refused: %s', async (_what, content) => {
    await add(true);
    await lockedCards();
    writeFileSync(lying, content());
    await expect(file.api.emergency.whileLocked({})).rejects.toMatchObject({ code: 'damaged' });
    await unlock();
    expect(await lockedCards()).toEqual([LAKE]);
  });

  it('is refused when it is a link, a folder or a pipe, and nothing behind it is touched', async () => {
    const precious = join(file.around, 'precious.txt');
    writeFileSync(precious, 'untouched');
    for (const put of [
      () => symlinkSync(precious, lying),
      () => symlinkSync('/dev/zero', lying),
      () => execFileSync('mkfifo', [lying]),
    ]) {
      await add(true);
      await lockedCards();
      rmSync(lying, { recursive: true });
      put();
      await expect(file.api.emergency.whileLocked({})).rejects.toMatchObject({ code: 'damaged' });
      await unlock();
      expect(JSON.parse(readFileSync(lying, 'utf8'))).toMatchObject({ about: 'Quiet Room emergency card' });
    }
    expect(readFileSync(precious, 'utf8')).toBe('untouched');
  });

  it('does not keep the case file shut when it cannot be put right; saving says so and changes nothing', async () => {
    mkdirSync(join(lying, 'in the way'), { recursive: true });
    await file.lock();
    await file.api.session.choose({ folder: file.place('Garden.quietroom') });
    await expect(file.api.emergency.whileLocked({})).rejects.toMatchObject({ code: 'damaged' });
    expect(await unlock()).toMatchObject({ phase: 'unlocked' });
    await expect(add(true)).rejects.toMatchObject({ code: 'damaged' });
    expect(await file.api.emergency.list({})).toEqual([]);
    expect(readdirSync(file.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
