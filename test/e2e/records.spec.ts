import { expect } from '@playwright/test';
import { expectAccessible, openApp, test } from './app.ts';
import { openCase } from './steps.ts';

test('the log tells who did what without content, and the case file is found whole', async () => {
  await using app = await openApp();
  const { page } = app;
  const { incident } = await openCase(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Records' }).click();
  const log = page.getByRole('region', { name: 'Log' });
  await expect(log.getByRole('row')).not.toHaveCount(1);
  await expect(log).not.toContainText('Ferrer');
  await expect(log.getByRole('row', { name: /Report filed/ })).toContainText(incident.codeName);
  // An action without words of its own would show as its key.
  await expect(log).not.toContainText(/[a-z]+\.[a-z]+/);
  await page.getByRole('button', { name: 'Check the case file now' }).click();
  await expect(page.getByText(/The case file is whole/)).toBeVisible({ timeout: 15_000 });
  await expectAccessible(page);
});

test('entries of one kind can be looked at alone', async () => {
  await using app = await openApp();
  const { page } = app;
  await openCase(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Records' }).click();
  await page.getByRole('button', { name: /Show only/ }).click();
  await page.getByRole('option', { name: 'Sanctions' }).click();
  await expect(page.getByText('No entry of this kind among those shown.')).toBeVisible();
});
