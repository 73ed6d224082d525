import { expect, type Page } from '@playwright/test';
import { expectAccessible, openApp, test } from './app.ts';
import { choose, openCase, shown, tabTo } from './steps.ts';

test('somebody is flagged in their case, stands on the ban list apart from the bans, is looked at again and let go', async () => {
  await using app = await openApp();
  const { page } = app;
  const { incident } = await openCase(page);
  await page.getByRole('tab', { name: /Decisions/ }).click();
  await page.getByRole('button', { name: 'Flag somebody' }).click();
  await page.getByRole('button', { name: 'Flag them' }).click();
  await expect(page.getByText('This is needed.')).toBeVisible();
  await expectAccessible(page);
  await tabTo(page, 'What organisers do');
  await page.keyboard.type('Seat him away from the front, and call the lead.');
  await page.getByRole('button', { name: 'Flag them' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('Seat him away from the front')).toBeVisible();

  await toBanList(page);
  await expect(page.getByText('Nobody is on the ban list')).toBeVisible();
  const flags = page.getByRole('region', { name: 'Flags: not banned' });
  await expect(flags.getByText('in force')).toBeVisible();
  await page.getByLabel('Find by name, handle or e-mail').fill('jose ferer');
  await expect(flags.getByRole('link', { name: 'José Ferrer-Lindqvist' })).toBeVisible();
  await page.getByRole('button', { name: 'Show the numbers' }).click();
  await expect(page.getByText('Flags: too few to tell')).toBeVisible();
  await expectAccessible(page);

  await flags.getByRole('button', { name: 'Look at it again: José Ferrer-Lindqvist' }).click();
  await page.getByLabel(/^What you found/).fill('He came, and all was well.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'It stays' }).click();
  await expect(shown(flags, 'He came, and all was well.')).toBeVisible();
  await flags.getByRole('button', { name: 'End it: José Ferrer-Lindqvist' }).click();
  await page.getByLabel('Why').fill('Two events without a word.');
  await page.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
  await expect(flags.getByText('Nobody is flagged here.')).toBeVisible();
  await choose(page, 'Show', 'What has ended');
  await expect(shown(flags, 'Two events without a word.')).toBeVisible();
  await flags.getByRole('link', { name: incident.codeName }).click();
  await expect(page.getByRole('heading', { level: 1, name: incident.codeName })).toBeVisible();
});

async function toBanList(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Ban list/ })
    .click();
}
