import { existsSync } from 'node:fs';
import { expect } from '@playwright/test';
import { expectAccessible, launchApp, openApp, test } from './app.ts';

test('the first screen offers to create or open, and is accessible', async () => {
  await using app = await launchApp();
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(app.page).toHaveTitle('Quiet Room');
  await expectAccessible(app.page);
});

test('the profile folder is gone after a lock and after the end', async () => {
  const app = await openApp({ own: true });
  const first = app.profileFolder;
  expect(existsSync(first)).toBe(true);
  await app.lock();
  expect(existsSync(first)).toBe(false);
  await app.unlock();
  const second = app.profileFolder;
  await app.close();
  expect(existsSync(second)).toBe(false);
});

test('the page’s own policy has nothing to refuse', async () => {
  await using app = await launchApp();
  const { page } = app;
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  page.on('pageerror', ({ message }) => refused.push(message));
  await page.getByRole('button', { name: 'Make a practice file' }).click();
  const places = page.getByRole('navigation', { name: 'Places' }).getByRole('link');
  await expect(places.first()).toBeVisible({ timeout: 30_000 });
  for (const place of await places.all()) {
    await place.click();
    await expect(place).toHaveAttribute('aria-current', 'page');
  }
  await page.getByRole('button', { name: 'Take a report' }).click();
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(refused).toEqual([]);
});
