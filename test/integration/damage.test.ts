import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connect } from '../../electron/database/open-database.ts';
import { findDamage } from '../../electron/database/page-check.ts';
import { findKeyByPassphrase } from '../../electron/vault/find-key.ts';
import { spoilPage } from '../fixtures/damaged-case-file.ts';
import { report } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

let file: TestCaseFile;
let database: string;
beforeEach(async () => {
  file = await openTestCaseFile();
  database = join(file.folder, 'casefile.db');
});
afterEach(() => file.close());

it('a case file that is whole says nothing', async () => {
  await file.unlockAs(PASSPHRASE);
  expect(await file.api.audit.damage({})).toBe(null);
});

it('a damaged page is found at the unlock, and told until a check in full finds none', async () => {
  await file.api.backups.make({ to: file.place('copy.quietroom-backup') });
  await file.lock();
  spoilPage(database, statSync(database).size / 4096); // the last one is always looked at
  await file.unlockAs(PASSPHRASE);
  expect(await file.api.audit.damage({})).toMatchObject({
    kind: 'pages',
    lastBackup: { fileName: 'copy.quietroom-backup' },
  });
});

it('a page that is found damaged while it is read is told of as well', async () => {
  await file.api.reports.file(report());
  await file.lock();
  const page = await pageOf('incidents');
  spoilPage(database, page);
  expect((await damage()).damaged).toEqual([page]);
  await file.unlockAs(PASSPHRASE);
  await expect(file.api.incidents.list({})).rejects.toMatchObject({ code: 'damaged' });
  expect(await file.api.audit.damage({})).toMatchObject({ kind: 'pages', lastBackup: null });
  const { intact, pages, links } = await file.api.audit.verify({}).catch((error) => error);
  expect({ intact, links, found: pages.problems.length > 0 }).toEqual({ intact: false, links: null, found: true });
});

it('a log whose end was changed is told of at the unlock', async () => {
  await file.lock();
  const db = connect(database, await key());
  db.exec(
    `UPDATE audit_entries SET action = 'person.updated' WHERE sequence = (SELECT max(sequence) FROM audit_entries)`,
  );
  db.close();
  await file.unlockAs(PASSPHRASE);
  expect(await file.api.audit.damage({})).toMatchObject({ kind: 'log' });
});

async function key() {
  const { databaseKey } = await findKeyByPassphrase(file.folder, readFileSync(database).subarray(0, 16), PASSPHRASE);
  return databaseKey;
}

async function damage() {
  return findDamage(database, await key());
}

async function pageOf(table: string): Promise<number> {
  const db = connect(database, await key(), { readonly: true });
  const page = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table);
  db.close();
  return Number(page);
}
