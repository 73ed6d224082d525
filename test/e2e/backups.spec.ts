import { readdirSync } from 'node:fs';
import { expect } from '@playwright/test';
import { expectAccessible, openApp, PASSPHRASE, test } from './app.ts';
import { openCase } from './steps.ts';

test('a backup is made, tried and restored, and holds the case', async () => {
  await using app = await openApp();
  const { page } = app;
  const { incident } = await openCase(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Records' }).click();
  await page.clock.install();
  await page.getByRole('button', { name: 'Choose a folder or stick' }).click();
  await page.getByRole('button', { name: 'Use this folder' }).click();
  await expect(page.getByText(/^Kept in /)).toBeVisible();
  await page.clock.fastForward(30_000); // after which one is made by itself
  await expect(page.getByText(/^Last backup/)).toBeVisible();
  await page.clock.resume();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText(/^Made and verified: Example .*quietroom-backup$/)).toBeVisible();
  expect(readdirSync(app.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  await page.getByRole('button', { name: 'Try to restore it' }).click();
  await page.getByLabel('Your passphrase').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/It can be restored/)).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByText('1 backup', { exact: true }).click();
  await expect(page.getByText(/Last tested restore/)).toBeVisible();
  await expectAccessible(page);

  await app.lock();
  await app.page.getByRole('button', { name: 'Another case file' }).click();
  await app.page.getByRole('button', { name: 'Restore a backup' }).click();
  await app.page.getByRole('button', { name: 'Choose the folder it is in' }).click();
  await app.page.getByRole('button', { name: 'Use this folder' }).click();
  await app.page.getByLabel('Name of the case file').fill('From the stick');
  await expectAccessible(app.page);
  await app.page.getByRole('button', { name: 'Choose where, and restore' }).click();
  await app.page.getByRole('button', { name: 'Keep it here' }).click();
  await app.unlock();
  await expect(app.page.getByRole('navigation').getByRole('link', { name: /Incidents/ })).toBeVisible();
  await app.page
    .getByRole('navigation')
    .getByRole('link', { name: /Incidents/ })
    .click();
  await expect(app.page.getByRole('link', { name: incident.codeName })).toBeVisible();
});
