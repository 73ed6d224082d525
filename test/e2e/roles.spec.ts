import { expect, type Page } from '@playwright/test';
import { type App, expectAccessible, openApp, test } from './app.ts';
import { ask, fileReport } from './cases.ts';
import { choose, mark, tabTo } from './steps.ts';

const IDAS = 'nine patient otters wait in rain';

test('an ally finds what they took, by keyboard, and nothing of other cases', async () => {
  await using app = await openApp();
  const { incident: others } = await fileReport(app.page);
  await workAsAlly(app);
  const { page } = app;
  const places = page.getByRole('navigation').first();
  await expect(places.getByRole('link')).toHaveText(['My reports', 'Take a report', 'Quick notes', 'Settings']);
  await expect(page.getByRole('search')).toHaveCount(0);
  await expect(page.getByText('No report yet')).toBeVisible();
  await expectAccessible(page);

  const { incident } = await fileReport(page);
  await page.reload();
  await tabTo(page, incident.codeName);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: incident.codeName })).toBeVisible();
  await expect(page.getByText('This is the report as you wrote it')).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByText(others.codeName)).toHaveCount(0);
  await tabTo(page, 'Record a reading back');
  await page.keyboard.press('Enter');
  await mark(page, 'radio', /sign/i);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectAccessible(page);
  await places.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByText('By this app alone')).toBeVisible();
  await expectAccessible(page);
});

test('an ally takes a report without seeing who is known, and is told so kindly', async () => {
  await using app = await openApp();
  await fileReport(app.page);
  await workAsAlly(app);
  const { page } = app;
  await page.getByRole('button', { name: 'Take a report' }).click();
  await page.getByRole('button', { name: /^Who it is about/ }).click();
  await expect(page.getByText('are not shown to your role')).toBeVisible();
  await page.getByLabel('Name (optional)').fill('Rita');
  await expect(page.getByText('may be the same')).toHaveCount(0);
  await expectAccessible(page);
});

test('the members page says who sees what, and a role narrows what its member sees at once', async () => {
  await using app = await openApp();
  const { page } = app;
  const noor = { name: 'Noor Aziz', role: 'lead', passphrase: IDAS };
  await ask(page, 'members.add', noor);
  await page.getByRole('navigation').getByRole('link', { name: 'Members' }).click();
  await expect(page.getByText('By this app alone')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Edit Alex Moreno' }).click();
  await choose(page, 'Role', /^Report taker/);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My reports' })).toBeVisible();
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Incidents' })).toHaveCount(0);
});

async function workAsAlly(app: App): Promise<void> {
  await addIda(app.page);
  await app.lock();
  await app.unlock(IDAS);
  await expect(app.page.getByRole('heading', { level: 1, name: 'My reports' })).toBeVisible();
}

async function addIda(page: Page): Promise<void> {
  await ask(page, 'members.add', { name: 'Ida Moss', role: 'ally', passphrase: IDAS });
}
