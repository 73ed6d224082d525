import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallOptions } from '../../shared/procedure.ts';
import { dump } from '../fixtures/case-file-dump.ts';
import { report } from '../fixtures/reports.ts';
import { canMount, mountSmallDisk } from '../fixtures/small-disk.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const MARKER = 'xylophone';
const ENDING = '.quietroom-backup';

let now = '2027-03-04T12:40:07.000Z';
let file: TestCaseFile;
let stick: string;
beforeEach(async () => {
  now = '2027-03-04T12:40:07.000Z';
  file = await openTestCaseFile({ now: () => now });
  stick = join(file.around, 'stick');
  mkdirSync(stick);
  await file.api.reports.file(report({ account: MARKER }));
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

const onStick = () => readdirSync(stick).sort();

describe('a backup', () => {
  it('is one encrypted file, verified, and restored it is the same case file', async () => {
    const made = await file.api.backups.make({ to: file.place('stick') });
    expect(onStick()).toEqual([made.fileName]);
    expect(made.fileName).toMatch(/^Garden 2027-03-04 \d\d\.\d\d\.\d\d [0-9a-f]{8}\.quietroom-backup$/);
    const bytes = readFileSync(join(stick, made.fileName));
    expect(bytes.length).toBe(made.bytes);
    for (const word of [MARKER, 'Garden', 'Mona', 'CREATE TABLE', 'SQLite format'])
      expect(bytes.includes(word)).toBe(false);
    expect(existsSync(join(file.folder, 'checking.tmp'))).toBe(false);
    execFileSync('tar', ['xf', join(stick, made.fileName), '--warning=no-timestamp'], { cwd: stick });
    execFileSync('sha256sum', ['-c', '--strict', '--status', 'SHA256SUMS'], { cwd: stick });
    expect(readdirSync(join(stick, 'casefile.quietroom')).sort()).toEqual(['README.txt', 'casefile.db', 'keys']);
    const { entries } = await file.api.audit.list({});
    expect(entries[0]).toMatchObject({ action: 'backup.made', subject: made.id });

    const before = await file.api.people.list({});
    await file.lock();
    await restore(made.fileName, 'Restored');
    await file.api.session.unlock({ passphrase: PASSPHRASE });
    expect(await file.api.people.list({})).toEqual(before);
    expect((await file.api.audit.verify({})).intact).toBe(true);
    expect((await file.api.backups.overview({})).place).toBeNull();
  });

  it('holds the moment it began, however much is written meanwhile, and nothing of that is lost', async () => {
    const began = Promise.withResolvers<void>();
    const made = file.api.backups.make({ to: file.place('stick') }, { onProgress: () => began.resolve() });
    await began.promise;
    for (let number = 0; number < 50; number += 1) await file.api.people.create({ name: `Later ${number}` });
    const before = await dump(file.engine);
    const { fileName } = await made;
    await file.unlockAs(PASSPHRASE);
    expect((await dump(file.engine)).length).toBeGreaterThan(before.length); // the backup's own entry
    expect((await file.api.audit.verify({})).intact).toBe(true);
    await file.lock();
    await restore(fileName, 'Restored');
    await file.api.session.unlock({ passphrase: PASSPHRASE });
    expect(await dump(file.engine)).not.toContain('Later');
    expect((await file.api.audit.verify({})).intact).toBe(true);
  });

  it('is not there when the case file is locked before it is done', async () => {
    const making = file.api.backups.make({ to: file.place('stick') });
    const refused = expect(making).rejects.toMatchObject({ code: 'locked' });
    await file.engine.close();
    await refused;
    expect(onStick()).toEqual([]);
  });

  it('is cancelled without a trace', async () => {
    const abort = new AbortController();
    const onProgress = () => abort.abort();
    const making = file.api.backups.make({ to: file.place('stick') }, { signal: abort.signal, onProgress });
    await expect(making).rejects.toMatchObject({ code: 'cancelled' });
    expect(onStick()).toEqual([]);
    expect((await file.api.backups.overview({})).backups).toEqual([]);
  });

  it('overwrites nothing, and does not lie inside the case file', async () => {
    writeFileSync(join(stick, `mine${ENDING}`), 'mine');
    await expect(file.api.backups.make({ to: file.place(`stick/mine${ENDING}`) })).rejects.toMatchObject({
      code: 'already-exists',
    });
    expect(readFileSync(join(stick, `mine${ENDING}`), 'utf8')).toBe('mine');
    await expect(file.api.backups.make({ to: file.place('Garden.quietroom') })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(file.api.backups.make({ to: file.place('nowhere/a') })).rejects.toMatchObject({
      code: 'backup-place-missing',
    });
  });

  it.skipIf(!canMount())('says so when the disk is full, and leaves nothing on it', async () => {
    const disk = mountSmallDisk(24);
    try {
      file.engine.grant('small', disk.folder);
      disk.fill();
      const to = file.place('stick');
      file.engine.grant(to, disk.folder);
      await expect(file.api.backups.make({ to })).rejects.toMatchObject({ code: 'disk-full' });
      expect(readdirSync(disk.folder)).toEqual(['filler']);
    } finally {
      disk.remove();
    }
  });
});

describe('a backup that is not whole', () => {
  it('is refused wherever it was cut, and leaves no case file', async () => {
    const { fileName, bytes } = await file.api.backups.make({ to: file.place('stick') });
    await file.lock();
    const cut = `Cut${ENDING}`;
    const quarters = Array.from({ length: 4 }, (_, n) => Math.floor((bytes * n) / 4));
    const lengths = [1, 511, 512, 513, 4096, ...quarters, bytes - 1, bytes - 512, bytes - 1024];
    for (const length of lengths) {
      copyFileSync(join(stick, fileName), join(stick, cut));
      truncateSync(join(stick, cut), length);
      await expect(restore(cut, 'Cut')).rejects.toMatchObject({ code: expect.stringMatching(/backup/) });
      const listed = await file.api.backups.find({ folder: file.place('stick') });
      expect(listed.map(({ whole }) => whole)).toEqual([true, false]);
    }
    expect(readdirSync(file.around).filter((name) => /Cut|\.tmp$/.test(name))).toEqual([]);
  });

  it('is refused with any byte changed, filled with zeros, or with something behind its end', async () => {
    const { fileName, bytes } = await file.api.backups.make({ to: file.place('stick') });
    await file.lock();
    const whole = readFileSync(join(stick, fileName));
    const bad = `Bad${ENDING}`;
    for (let number = 0; number < 10; number += 1) {
      const changed = Buffer.from(whole);
      const place = Math.floor((bytes * number) / 10) + (number % 7);
      changed[place] = (changed[place] ?? 0) ^ 1;
      writeFileSync(join(stick, bad), changed);
      await expect(restore(bad, 'Bad')).rejects.toMatchObject({ code: expect.stringMatching(/backup/) });
    }
    for (const changed of [
      Buffer.concat([whole.subarray(0, bytes / 2), Buffer.alloc(bytes / 2)]),
      Buffer.concat([whole, whole]),
    ]) {
      writeFileSync(join(stick, bad), changed);
      await expect(restore(bad, 'Bad')).rejects.toMatchObject({ code: expect.stringMatching(/backup/) });
    }
    expect(existsSync(join(file.around, 'Bad.quietroom'))).toBe(false);
  });

  it('is no backup at all when something else is in the archive', async () => {
    mkdirSync(join(stick, 'casefile.quietroom'));
    writeFileSync(join(stick, 'casefile.quietroom', 'surprise'), 'x');
    execFileSync('tar', ['cf', `foreign${ENDING}`, 'casefile.quietroom'], { cwd: stick });
    await file.lock();
    await expect(restore(`foreign${ENDING}`, 'Foreign')).rejects.toMatchObject({ code: 'not-a-backup' });
  });
});

describe('the restore drill', () => {
  it('opens the newest with the passphrase, compares it, and removes what it restored', async () => {
    const made = await file.api.backups.make({ to: file.place('stick') });
    await file.api.people.create({ name: 'Later' });
    now = '2027-03-05T12:00:00.000Z';
    const tried = await file.api.backups.drill({ passphrase: PASSPHRASE });
    expect(tried).toMatchObject({ id: made.id, drilledAt: now });
    expect(tried.content.rows).toBeGreaterThan(5);
    expect(existsSync(join(file.folder, 'checking.tmp'))).toBe(false);
    expect((await file.api.backups.overview({})).backups[0]).toMatchObject({ drilledAt: now });
    expect((await file.api.audit.list({})).entries[0]).toMatchObject({ action: 'backup.drilled' });
  });

  it('tells a wrong passphrase, a missing file, a damaged one, and one that was exchanged', async () => {
    const made = await file.api.backups.make({ to: file.place('stick') });
    await expect(file.api.backups.drill({ passphrase: 'not this one at all' })).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
    await file.api.people.create({ name: 'Later' });
    now = '2027-03-04T13:00:00.000Z';
    const newer = await file.api.backups.make({ to: file.place('stick') });
    rmSync(join(stick, made.fileName));
    copyFileSync(join(stick, newer.fileName), join(stick, made.fileName));
    await expect(file.api.backups.drill({ id: made.id, passphrase: PASSPHRASE })).rejects.toMatchObject({
      code: 'backup-differs',
    });
    truncateSync(join(stick, made.fileName), 5000);
    await expect(file.api.backups.drill({ id: made.id, passphrase: PASSPHRASE })).rejects.toMatchObject({
      code: 'backup-damaged',
    });
    rmSync(join(stick, made.fileName));
    await expect(file.api.backups.drill({ id: made.id, passphrase: PASSPHRASE })).rejects.toMatchObject({
      code: 'backup-place-missing',
    });
  });

  it('works on a file alone', async () => {
    const made = await file.api.backups.make({ to: file.place('stick') });
    await file.lock();
    const content = await file.api.backups.tryFile({
      folder: file.place('stick'),
      file: made.fileName,
      passphrase: PASSPHRASE,
    });
    expect(content.entries).toBe(3);
    expect(made.fileName).toContain(content.heads[0]?.slice(0, 8));
  });
});

describe('the place of this machine', () => {
  it('is remembered; a backup is due after a day, and older ones make room', async () => {
    await expect(file.api.backups.make({})).rejects.toMatchObject({ code: 'no-backup-place' });
    await file.api.backups.choosePlace({ folder: file.place('stick') });
    writeFileSync(join(stick, `Garden 2020-01-01 not ours${ENDING}`), 'left alone');
    expect((await file.api.backups.overview({})).due).toBe(true);
    // The newest of a day stands for it; the rule itself has its own test.
    for (const [at, due] of [
      ['2027-03-01T09:00', false],
      ['2027-03-01T11:00', false],
      ['2027-03-02T12:00', true],
    ] as const) {
      now = `${at}:00.000Z`;
      expect((await file.api.backups.overview({})).due).toBe(due || onStick().length === 1);
      await file.api.backups.make({});
      expect((await file.api.backups.overview({})).due).toBe(false);
    }
    const days = onStick().map((name) => name.slice('Garden '.length, 'Garden 2027-03-01'.length));
    expect(days).toEqual(['2020-01-01', '2027-03-01', '2027-03-02']);
    expect((await file.api.backups.overview({})).backups).toHaveLength(2);
    rmSync(stick, { recursive: true });
    await expect(file.api.backups.make({})).rejects.toMatchObject({ code: 'backup-place-missing' });
    await file.api.backups.forgetPlace({});
    expect((await file.api.backups.overview({})).place).toBeNull();
  });
});

describe('restoring', () => {
  it('says how far it is, and is cancelled without a trace', async () => {
    const { fileName } = await file.api.backups.make({ to: file.place('stick') });
    await file.lock();
    const abort = new AbortController();
    const told: number[] = [];
    const onProgress = ({ done, total }: { done: number; total: number }) => {
      told.push(done / total);
      abort.abort();
    };
    const restoring = restore(fileName, 'Never', { signal: abort.signal, onProgress });
    await expect(restoring).rejects.toMatchObject({ code: 'cancelled' });
    expect(told.length).toBeGreaterThan(0);
    expect(readdirSync(file.around).filter((name) => /Never|\.tmp$/.test(name))).toEqual([]);
    expect(await file.api.session.state({})).toMatchObject({ phase: 'closed' });
  });

  it('works with the recovery key, after a rotation, and only while nothing is unlocked', async () => {
    const member = { name: 'Bo', role: 'responder' as const, passphrase: 'Bo feeds the herons at dawn' };
    const bo = await file.api.members.add(member);
    const { recoveryKey } = await file.api.members.remove({ id: bo.id });
    const made = await file.api.backups.make({ to: file.place('stick') });
    await expect(restore(made.fileName, 'Two')).rejects.toMatchObject({ code: 'not-allowed' });
    await file.lock();
    await expect(restore(made.fileName, 'Garden')).rejects.toMatchObject({ code: 'already-exists' });
    await restore(made.fileName, 'Two');
    await file.api.session.unlockWithRecoveryKey({ recoveryKey });
    expect(statSync(join(file.around, 'Two.quietroom', 'casefile.db')).mode & 0o077).toBe(0);
    await file.lock();
    await file.api.session.choose({ folder: file.place('Two.quietroom') });
    await file.api.session.unlock({ passphrase: PASSPHRASE });
  });
});

function restore(name: string, to: string, options?: CallOptions) {
  const input = { folder: file.place('stick'), file: name, parent: file.place('.'), name: to };
  return file.api.backups.restore(input, options);
}
