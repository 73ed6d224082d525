import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WritableDb } from '../../electron/database/handles.ts';
import { migrations } from '../../electron/database/migrations.ts';
import { readFacts } from '../../electron/database/read-facts.ts';
import { createEngine, type Engine } from '../../electron/engine/engine.ts';
import { createClient } from '../../shared/client.ts';
import { contract } from '../../shared/contract.ts';
import { Grant } from '../../shared/grant.ts';
import type { Procedure } from '../../shared/procedure.ts';
import { inputsFor } from '../fixtures/closed-case-inputs.ts';
import {
  copyGolden,
  GOLDEN_ATTACHMENT,
  GOLDEN_FORMATS,
  GOLDEN_PASSPHRASE,
  lookInto,
} from '../fixtures/golden-case-files.ts';
import { canMount, mountSmallDisk } from '../fixtures/small-disk.ts';
import { hashesBelow } from '../fixtures/vault-rooms.ts';
import { type Api, TEST_WORK_FACTOR, type TestCaseFile } from './harness.ts';

/** What coming up to date adds to. */
const GROWS = ['audit_entries', 'installations', 'backups'];

let around: string;
let bugs: unknown[];
let now: string;
let engine: Engine;
let api: Api;
let places: number;
beforeEach(() => {
  around = mkdtempSync(join(tmpdir(), 'quiet-room-upgrades-'));
  [bugs, now, places] = [[], '2026-11-21T23:00:00.000Z', 0];
  engine = createEngine({
    ...{ settingsFile: join(around, 'settings', 'settings.json'), practiceFolder: join(around, 'practice') },
    ...{ scryptWorkFactor: TEST_WORK_FACTOR, now: () => now, reportBug: (bug: unknown) => bugs.push(bug) },
  });
  api = createClient(contract, (path, input, options) => engine.answer(path, input, options));
});
afterEach(async () => {
  await engine.close();
  rmSync(around, { recursive: true, force: true });
});

describe.each(GOLDEN_FORMATS)('a case file of format %i', (format) => {
  it('is brought up to date with every row, read by every procedure, and lies beside as it was', async () => {
    const folder = copyGolden(format, around);
    const before = await lookInto(folder, (db) => readFacts(db as WritableDb)); // only read
    expect(before.format).toBe(format);
    await unlock(folder);
    await expectAttachment();
    await expectEveryQueryAnswers();
    expect((await api.audit.verify({})).intact).toBe(true);
    const { backups } = await api.backups.overview({});
    expect(backups).toMatchObject([{ folder: around, formatBefore: format, rotates: false }]);
    await engine.close();

    const after = await lookInto(folder, (db) => readFacts(db as WritableDb)); // only read
    expect(after.format).toBe(migrations.length);
    for (const [table, rows] of Object.entries(before.rows))
      if (!GROWS.includes(table)) expect([table, after.rows[table]]).toEqual([table, rows]);
    const name = backups[0]?.fileName ?? '';
    expect(name).toMatch(/^Garden before an update 2026-11-2/);
    await api.backups.restore({ folder: place('.'), file: name, parent: place('.'), name: 'As it was' });
    const restored = await lookInto(join(around, 'As it was.quietroom'), (db) => readFacts(db as WritableDb));
    expect(restored).toEqual(before);
  });
});

describe('a case file that cannot be brought up to date', () => {
  // A table of that name stands in the way of the step that would make it.
  it.each([
    [2, 'allegations'],
    [4, 'spaces'],
    [6, 'legal_holds'],
  ])('since step %i fails, is left as it was', async (_step, table) => {
    const folder = copyGolden(1, around);
    await lookInto(folder, (db) => db.exec(`CREATE TABLE ${table} (x TEXT)`), { readonly: false });
    const before = hashesBelow(folder);
    await expect(unlock(folder)).rejects.toMatchObject({ code: 'update-failed' });
    expect(hashesBelow(folder)).toEqual(before);
    expect(readdirSync(around).filter((name) => name.includes('before an update'))).toEqual([]);
    await lookInto(folder, (db) => db.exec(`DROP TABLE ${table}`), { readonly: false });
    expect(await unlock(folder)).toMatchObject({ phase: 'unlocked' });
  });

  it.skipIf(!canMount())('since there is no room for a backup before, is left as it was', async () => {
    const disk = mountSmallDisk(8);
    try {
      const folder = copyGolden(5, disk.folder);
      const before = hashesBelow(folder);
      engine.grant('small', folder);
      await api.session.choose({ folder: Grant.parse('small') });
      await expect(api.session.unlock({ passphrase: GOLDEN_PASSPHRASE })).rejects.toMatchObject({ code: 'disk-full' });
      expect(hashesBelow(folder)).toEqual(before);
      expect(readdirSync(disk.folder)).toEqual(['Garden.quietroom']);
    } finally {
      disk.remove();
    }
  });
});

describe('the backup from before', () => {
  it('goes with the first one that is made after a month, and is none that counts', async () => {
    await unlock(copyGolden(5, around));
    mkdirSync(join(around, 'stick'));
    await api.backups.choosePlace({ folder: place('stick') });
    expect(await api.backups.overview({})).toMatchObject({ due: true });
    const isThere = () => readdirSync(around).some((name) => name.includes('before an update'));
    for (const [day, stays] of [
      ['2026-12-01', true],
      ['2026-12-25', false],
    ] as const) {
      now = `${day}T12:00:00.000Z`;
      await api.backups.make({});
      expect(isThere()).toBe(stays);
    }
    expect((await api.backups.overview({})).backups).toHaveLength(2);
  });
});

async function unlock(folder: string) {
  await api.session.choose({ folder: place(folder.slice(around.length + 1)) });
  return api.session.unlock({ passphrase: GOLDEN_PASSPHRASE });
}

function place(name: string): Grant {
  const token = `place-${places++}`;
  engine.grant(token, join(around, name));
  return Grant.parse(token);
}

async function expectAttachment(): Promise<void> {
  for (const { id: incidentId } of (await api.incidents.list({ status: 'all' })).incidents)
    for (const { id, fileName } of await api.evidence.list({ incidentId })) {
      if (fileName !== 'long ago.txt') continue;
      const { bytes } = await api.evidence.read({ id, index: 0 });
      expect(Buffer.from(bytes, 'base64').toString()).toBe(GOLDEN_ATTACHMENT);
      return;
    }
  throw new Error('What was attached is not there');
}

/** About the case with most people; what is not found is said to be so, and nothing is a bug. */
async function expectEveryQueryAnswers(): Promise<void> {
  const { incidents } = await api.incidents.list({ status: 'all' });
  const cases = await Promise.all(incidents.map(({ id }) => api.incidents.get({ id })));
  const [incident] = cases.sort((a, b) => b.participants.length - a.participants.length);
  const memberId = (await api.members.list({}))[0]?.id;
  if (incident === undefined || memberId === undefined) throw new Error('The case file is empty');
  const events = (await api.events.list({})).map(({ id }) => id);
  const ids = [incident.id, ...incident.participants.map(({ person }) => person.id), ...events];
  const file = { api, place, engine } as unknown as TestCaseFile; // all that the inputs need
  const about = { file, incidentId: incident.id, ids, memberId, secret: 'the' };
  const answered = new Set<string>();
  for (const [path, procedure] of queries())
    for (const input of inputsFor(about, path, procedure)) {
      const reply = await engine.answer(path, input);
      if (reply.ok) answered.add(path);
      else expect([path, reply.code]).not.toEqual([path, 'internal']);
    }
  expect(bugs).toEqual([]);
  expect(answered.size).toBeGreaterThan(50);
}

function queries(): [string, Procedure][] {
  return Object.entries(contract).flatMap(([room, procedures]) =>
    Object.entries(procedures as Record<string, Procedure>)
      .filter(([, { kind }]) => kind === 'query')
      .map(([name, procedure]): [string, Procedure] => [`${room}.${name}`, procedure]),
  );
}
