import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type App, expectAccessible, openApp, PASSPHRASE, test } from './app.ts';
import { confirmRecoveryKey, PASSPHRASE_FIELDS, readRecoveryKey } from './recovery.ts';
import { choose } from './steps.ts';

const NOOR = 'nine patient otters wait in rain';

test('a second member is added, opens the case file and is named on it', async () => {
  await using app = await openApp();
  await addNoor(app.page);
  await expectAccessible(app.page);
  await app.lock();
  await app.unlock(NOOR);
  await expect(app.page.getByText('Example Conference · Noor Aziz')).toBeVisible();
});

test('a removed member no longer opens it, the others do, and a new recovery key is made', async () => {
  await using app = await openApp();
  const { page } = app;
  await addNoor(page);
  expect(keySlots(app)).toHaveLength(3);
  await page.getByRole('button', { name: 'Remove Noor Aziz' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Copies and backups made until now still open');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Remove Noor Aziz' }).click();
  await confirmRecoveryKey(page, await readRecoveryKey(page));
  await page.getByRole('navigation').getByRole('link', { name: 'Members' }).click();
  await expect(page.getByText('Noor Aziz, until')).toBeVisible();
  await expectAccessible(page);
  expect(keySlots(app)).toHaveLength(2);

  await app.lock();
  await app.page.getByLabel('Passphrase').fill(NOOR);
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('alert')).toContainText('That did not open the case file.');
  await expect(app.page.getByRole('button', { name: 'Unlock' })).toBeEnabled();
  await app.unlock();
});

test('one’s own passphrase is changed, and only with the one until now', async () => {
  await using app = await openApp();
  const { page } = app;
  await openMembers(page);
  await page.getByRole('button', { name: 'Change my passphrase' }).click();
  const next = 'eleven brass kettles sing at noon';
  await page.getByLabel('Passphrase until now').fill('seven calm herons by the sea');
  await page.getByLabel('New passphrase').fill(next);
  await page.getByLabel(PASSPHRASE_FIELDS.again).fill(next);
  await page.getByRole('button', { name: 'Change it' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
  await page.getByLabel('Passphrase until now').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Change it' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await app.lock();
  await app.unlock(next);
});

test('the only lead cannot become something else, and one reads why', async () => {
  await using app = await openApp();
  const { page } = app;
  await openMembers(page);
  await page.getByRole('button', { name: 'Edit Alex Moreno' }).click();
  await choose(page, 'Role', /^Ally/);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('only lead');
  await page.keyboard.press('Escape');
});

test('a new recovery key is made and put on paper', async () => {
  await using app = await openApp();
  const { page } = app;
  await openMembers(page);
  await page.getByRole('button', { name: 'Make a new recovery key' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make a new recovery key' }).click();
  await confirmRecoveryKey(page, await readRecoveryKey(page));
  await expect(page.getByText('Nobody has confirmed')).toHaveCount(0);
});

test('settings are kept: idle time for all, colours for oneself', async () => {
  await using app = await openApp();
  const { page } = app;
  await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click();
  await choose(page, 'Lock by itself after', '10 minutes');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.getByText('Dark', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectAccessible(page);
  await app.lock();
  await app.unlock();
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

async function openMembers(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Members' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Members' })).toBeFocused();
}

async function addNoor(page: Page): Promise<void> {
  await openMembers(page);
  await page.getByRole('button', { name: 'Add a member' }).click();
  await page.getByLabel('Name').fill('Noor Aziz');
  await page.getByLabel('Their passphrase').fill(NOOR);
  await page.getByLabel(PASSPHRASE_FIELDS.again).fill(NOOR);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('cell', { name: 'Noor Aziz', exact: true })).toBeVisible();
}

/** One of each member and one of the recovery key. After a removal a slot may hold the new key in a file of its own. */
function keySlots(app: App): string[] {
  const names = readdirSync(join(app.folder, 'Example.quietroom', 'keys')).filter((name) => name.endsWith('.age'));
  return [...new Set(names.map((name) => name.slice(0, name.indexOf('.'))))];
}
