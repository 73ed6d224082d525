import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectAccessible, openApp, PASSPHRASE, test } from './app.ts';
import { fileReport } from './cases.ts';
import { openCase } from './steps.ts';

test('the log tells who did what without content, is asked by kind and case, and compared with a paper', async () => {
  await using app = await openApp();
  const { page } = app;
  const { incident } = await openCase(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Records' }).click();
  await page.getByRole('button', { name: 'Check the case file now' }).click();
  await expect(page.getByText(/The case file is whole/)).toBeVisible();
  await expectAccessible(page);
  const [, hash = '', sequence = ''] =
    /: ([0-9a-f]{16}) \(number ([\d,]+)\)/.exec(await page.getByText(/^Latest entry:/).innerText()) ?? [];
  await page.getByRole('link', { name: 'Open the log' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Log' })).toBeFocused();
  const log = page.getByRole('table', { name: 'Log' });
  await expect(log.getByRole('row', { name: /Report filed/ })).toContainText(incident.codeName);
  await expect(log.getByRole('row', { name: /Looked into the case/ })).toContainText(incident.codeName);
  await expect(log).not.toContainText('Ferrer');
  // An action without words of its own would show as its key.
  await expect(log).not.toContainText(/[a-z]+\.[a-z]+/);
  await page.getByLabel('Number of the entry').fill(sequence);
  await page.getByLabel('First characters of what follows').fill(hash);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/The log still holds entry/)).toBeVisible();
  await page.getByLabel('Case or person').fill(incident.codeName);
  await page.getByRole('button', { name: incident.codeName, exact: true }).press('Enter');
  await expect(page.getByText(`Only entries about ${incident.codeName}`)).toBeVisible();
  await expect(log.getByRole('row', { name: /Case file made/ })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: /Kind/ }).press('Enter');
  await page.getByRole('option', { name: 'Sanctions' }).press('Enter');
  await expect(page.getByText('No such entry.')).toBeVisible();
});

test('a damaged case file is told of on every page, and what can be read of it is saved on the lock screen', async () => {
  await using app = await openApp();
  const { incident } = await fileReport(app.page);
  await app.lock();
  const folder = readdirSync(app.folder).find((name) => name.endsWith('.quietroom')) ?? '';
  appendFileSync(join(app.folder, folder, 'casefile.db'), Buffer.alloc(4096)); // a page that nobody wrote
  await app.unlock();
  const dialog = app.page.getByRole('dialog', { name: 'This case file is damaged.' });
  await expect(dialog).toContainText('No backup of it is known.');
  await expectAccessible(app.page);
  await dialog.getByRole('button', { name: 'Look at it first' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await app.page.getByRole('navigation').getByRole('link', { name: 'People' }).click();
  await expect(app.page.getByRole('complementary', { name: 'This case file is damaged.' })).toBeVisible();

  await app.lock();
  await app.page.getByRole('button', { name: 'It is damaged' }).press('Enter');
  await app.page.getByLabel('Your passphrase').fill(PASSPHRASE);
  await expectAccessible(app.page);
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('button', { name: 'Keep it here' }).click();
  await expect(app.page.getByText(/ saved is locked\.$/)).toBeVisible({ timeout: 20_000 });
  await app.unlock();
  await app.page.getByRole('navigation').getByRole('link', { name: 'Records' }).click();
  await expect(app.page.getByText('Nothing is known to be missing.')).toBeVisible();
  await expect(app.page.getByRole('complementary', { name: 'This case file is damaged.' })).toHaveCount(0);
  await app.page
    .getByRole('navigation')
    .getByRole('link', { name: /Incidents/ })
    .click();
  await expect(app.page.getByRole('link', { name: incident.codeName })).toBeVisible();
});
