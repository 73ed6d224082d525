import { expect } from '@playwright/test';
import { expectAccessible, openApp, test } from './app.ts';
import { fileReport } from './cases.ts';

test('somebody is found as one types, without their accents and with a misspelling', async () => {
  await using app = await openApp();
  const { page } = app;
  await fileReport(page);
  await fileReport(page, { reported: 'ليلى العامري' });
  await page.getByRole('link', { name: /^People/ }).click();
  await expectAccessible(page);
  for (const typed of ['jose ferrer', 'ferrer jose', 'Jose Ferer', '@jferrer']) {
    await page.getByLabel('Find by name').fill(typed);
    await expect(page.getByRole('link', { name: 'José Ferrer-Lindqvist' })).toBeVisible();
  }
  await page.getByLabel('Find by name').fill('ليلى');
  await expect(page.getByRole('link', { name: 'ليلى العامري' })).toBeVisible();
  await page.getByLabel('Find by name').fill('xyzzy');
  await expect(page.getByRole('heading', { name: 'Nobody fits “xyzzy”' })).toBeVisible();
  await expectAccessible(page);
  await expect(page).toHaveTitle('Quiet Room');
});

test('a person shows their part in every case, by code name', async () => {
  await using app = await openApp();
  const { page } = app;
  const { incident } = await fileReport(page);
  await page.getByRole('link', { name: /^People/ }).click();
  await page.getByRole('link', { name: 'José Ferrer-Lindqvist' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'José Ferrer-Lindqvist' })).toBeVisible();
  const cases = page.getByRole('region', { name: 'Cases' });
  await expect(cases).toContainText('Reported person');
  await expectAccessible(page);
  await expect(page).toHaveTitle('Quiet Room');
  await cases.getByRole('link', { name: incident.codeName }).click();
  await expect(page.getByRole('heading', { level: 1, name: incident.codeName })).toBeVisible();
});

test('what is known of a person is edited, also across a lock, and never without anything to know them by', async () => {
  await using app = await openApp();
  await fileReport(app.page);
  await openPerson();
  await app.page.getByRole('button', { name: 'Edit' }).click();
  await app.page.getByLabel('Other names').fill("José O'Farrell\nJo Ferrera");
  await expectAccessible(app.page);
  await app.lock();
  await app.unlock();
  await openPerson();
  await app.page.getByRole('button', { name: 'Edit' }).click();
  await expect(app.page.getByLabel('Other names')).toHaveValue("José O'Farrell\nJo Ferrera");
  await app.page.getByLabel('Name (optional)', { exact: true }).fill('');
  await app.page.getByLabel('Handles').fill('');
  await app.page.getByRole('button', { name: 'Save' }).click();
  await expect(app.page.getByText('Give a name, a handle, an e-mail or a description.')).toBeVisible();
  await app.page.getByLabel('Name (optional)', { exact: true }).fill('José Ferrer');
  await app.page.getByRole('button', { name: 'Save' }).click();
  await expect(app.page.getByRole('heading', { level: 1, name: 'José Ferrer' })).toBeVisible();
  await expect(app.page.getByRole('main')).toContainText("José O'Farrell");

  async function openPerson(): Promise<void> {
    await app.page.getByRole('link', { name: /^People/ }).click();
    await app.page.getByRole('link', { name: 'José Ferrer-Lindqvist' }).click();
    await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('José Ferrer-Lindqvist');
  }
});
