import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { expectAccessible, launchApp, openApp } from './app.ts';

test('the first screen offers to create or open, and is accessible', async () => {
  await using app = await launchApp();
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(app.page).toHaveTitle('Quiet Room');
  await expectAccessible(app.page);
});

test('the profile folder is gone after a lock and after the end', async () => {
  const app = await openApp();
  const first = app.profileFolder;
  expect(existsSync(first)).toBe(true);
  await app.lock();
  expect(existsSync(first)).toBe(false);
  await app.unlock();
  const second = app.profileFolder;
  await app.close();
  expect(existsSync(second)).toBe(false);
});
